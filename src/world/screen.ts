import { offer, step, type Service } from './service.ts';

/** The languages that the real service speaks. */
export const screenLanguages = ['fr', 'de'] as const;
export type ScreenLanguage = (typeof screenLanguages)[number];

export type ScreenAct = { type: 'screen.language'; language: ScreenLanguage };

export const screen: Service<ScreenAct> = {
  play: (world, act) => step({ ...world, screen: act.language }),
  affordances: (world) =>
    screenLanguages
      .filter((language) => language !== world.screen)
      .map((language) => offer({ type: 'screen.language', language }, { aside: true })),
  key: () => 0,
};
