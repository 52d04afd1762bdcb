import { navigate, pageOf, turn } from '../browser.ts';
import { offer, step, still, type Affordance, type Service } from '../service.ts';
import { tidy } from '../text.ts';
import type { World } from '../world.ts';
import { target } from './catalogue.ts';
import { formSteps, type FormStep } from './views.ts';

/** The ways in which a citizen may want to be answered. */
export const channels = ['email', 'post'] as const;
export type Channel = (typeof channels)[number];

/** What the planner writes as a reason: it fits every procedure. */
const sampleReasons = {
  fr: 'Je souhaite introduire cette demande.',
  de: 'Ich möchte diesen Antrag stellen.',
} as const;

export interface RequestSlice {
  reason: string;
  channel: Channel | null;
  certified: boolean;
  /** The page on which something was missing when « Suivant » or « Envoyer » was pressed. */
  missing: FormStep | null;
  /** True while a draft stands in the list. */
  saved: boolean;
  submitted: boolean;
  /** True once the list was seen with the new file in it. */
  seenInList: boolean;
}

export const startRequest: RequestSlice = {
  reason: '',
  channel: null,
  certified: false,
  missing: null,
  saved: false,
  submitted: false,
  seenInList: false,
};

export type RequestAct =
  | { type: 'request.start' }
  | { type: 'request.type'; text: string }
  | { type: 'request.channel'; channel: Channel }
  | { type: 'request.certify' }
  | { type: 'request.next' }
  | { type: 'request.previous' }
  | { type: 'request.save' }
  | { type: 'request.submit' };

export type RequestFact = {
  type: 'request.incomplete' | 'request.saved' | 'request.submitted';
};

/** The page of the form in front, or `null`. */
export function formStepOf(world: World): FormStep | null {
  const view = pageOf(world, 'monespace')?.view;
  return formSteps.find((form) => form === view) ?? null;
}

/** True when a page of the form has what it needs. */
export function complete(world: World, form: FormStep): boolean {
  const { reason, channel, certified } = world.request;
  switch (form) {
    case 'form-contact':
      return true;
    case 'form-reason':
      return tidy(reason) !== '';
    case 'form-reply':
      return channel !== null;
    case 'form-check':
      return certified;
  }
}

/** True where a learner may begin the procedure: on its page, or on its draft. */
export function startable(world: World): boolean {
  const page = pageOf(world, 'monespace');
  if (world.request.submitted || !page) return false;
  if (page.view === 'procedure') return page.item === target(world);
  return page.view === 'file' && page.item === 'request';
}

function emptied(world: World): World {
  return { ...world, request: startRequest };
}

function update(world: World, more: Partial<RequestSlice>): World {
  return { ...world, request: { ...world.request, ...more } };
}

function leaf(world: World, form: FormStep, by: 1 | -1) {
  const next = formSteps[formSteps.indexOf(form) + by];
  if (!next) return still(world);
  if (by === 1 && !complete(world, form)) {
    return step(update(world, { missing: form }), { type: 'request.incomplete' });
  }
  return step(turn(update(world, { missing: null }), { site: 'monespace', view: next }));
}

export const request: Service<RequestAct> = {
  play(world, act) {
    if (act.type === 'request.start') {
      if (!startable(world)) return still(world);
      const { saved } = world.request;
      const form = saved ? update(world, { certified: false, missing: null }) : emptied(world);
      return step(navigate(form, { site: 'monespace', view: 'form-contact' }));
    }
    const form = formStepOf(world);
    if (!form) return still(world);
    switch (act.type) {
      case 'request.type':
        return step(update(world, { reason: tidy(act.text), missing: null }));
      case 'request.channel':
        return step(update(world, { channel: act.channel, missing: null }));
      case 'request.certify':
        return step(update(world, { certified: !world.request.certified, missing: null }));
      case 'request.next':
        return leaf(world, form, 1);
      case 'request.previous':
        return leaf(world, form, -1);
      case 'request.save':
        return step(
          navigate(update(world, { saved: true }), { site: 'monespace', view: 'space' }),
          { type: 'request.saved' },
        );
      case 'request.submit':
        if (!complete(world, form)) {
          return step(update(world, { missing: form }), { type: 'request.incomplete' });
        }
        return step(
          navigate(update(world, { submitted: true, saved: false }), {
            site: 'monespace',
            view: 'receipt',
          }),
          { type: 'request.submitted' },
        );
    }
  },
  affordances(world) {
    if (startable(world)) return [offer({ type: 'request.start' })];
    const form = formStepOf(world);
    return form ? formAffordances(world, form) : [];
  },
  standIns: { 'request.type': [''] },
  key(world) {
    const { reason, channel, certified, saved, submitted, seenInList } = world.request;
    if (submitted) return [seenInList];
    const filled = [tidy(reason) !== '', channel !== null];
    return formStepOf(world) ? [saved, filled, certified] : saved && filled;
  },
};

function formAffordances(world: World, form: FormStep): Affordance[] {
  const acts: Affordance[] = [offer({ type: 'request.save' }, { cost: 3 })];
  if (form !== 'form-contact') acts.push(offer({ type: 'request.previous' }, { cost: 3 }));
  if (form !== 'form-check') acts.push(offer({ type: 'request.next' }));
  if (form === 'form-reason')
    acts.push(offer({ type: 'request.type', text: sampleReasons[world.screen] }));
  if (form === 'form-reply') {
    acts.push(
      ...channels
        .filter((channel) => channel !== world.request.channel)
        .map((channel) => offer({ type: 'request.channel', channel })),
    );
  }
  if (form === 'form-check') {
    acts.push(offer({ type: 'request.certify' }), offer({ type: 'request.submit' }));
  }
  return acts;
}
