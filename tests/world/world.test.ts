import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlOf, textOf, type Act } from '../../src/world/acts.ts';
import { affordances, keyOf, offers, play, playOffered } from '../../src/world/world.ts';
import { actTypes, typingTypes } from '../support/acts.ts';
import { after, lineOf, start } from '../support/play.ts';
import { anyWalk, endOf } from '../support/walk.ts';

const desk = start(1, 'standard');

describe('the name of a control', () => {
  const table: readonly (readonly [Act, string, string | null])[] = [
    [{ type: 'browser.open' }, 'browser.open', null],
    [{ type: 'browser.go', text: 'wallonie.be' }, 'browser.go', 'wallonie.be'],
    [{ type: 'browser.go', text: '' }, 'browser.go', ''],
    [{ type: 'account.type', field: 'email', text: 'a:b' }, 'account.type:email', 'a:b'],
    [{ type: 'clock.wait', minutes: 10 }, 'clock.wait:10', null],
    [
      { type: 'card.answer', question: 'agent', answer: 'refused' },
      'card.answer:agent:refused',
      null,
    ],
  ];
  it.each(table)('of %j leaves out the text', (act, control, text) => {
    expect(controlOf(act)).toBe(control);
    expect(textOf(act)).toBe(text);
  });

  it('is offered whatever the text', () => {
    const opened = after(desk, 'browser.open');
    expect(offers(opened, { type: 'browser.go', text: 'anything' })).toBe(true);
    expect(offers(desk, { type: 'browser.go', text: 'anything' })).toBe(false);
  });
});

describe('the language of the screen', () => {
  it('changes by an act, from everywhere, and nothing else with it', () => {
    for (const world of [desk, after(desk, 'browser.open', 'browser.mailbox')]) {
      const german = after(world, 'screen.language de');
      expect(german).toEqual({ ...world, screen: 'de' });
      expect(keyOf(german)).toBe(keyOf(world));
      expect(after(german, 'screen.language fr')).toEqual(world);
      expect(play(world, { type: 'screen.language', language: 'fr' }).world).toBe(world);
    }
  });
});

describe('what the screen offers', () => {
  const runs = { seed: 20261124, numRuns: 150 };
  const eachEnd = (check: (world: ReturnType<typeof endOf>) => void) =>
    fc.assert(
      fc.property(anyWalk(120), (walk) => {
        check(endOf(walk));
      }),
      runs,
    );

  it('is offered once, by known acts', () => {
    eachEnd((world) => {
      const acts = affordances(world).map(({ act }) => act);
      expect(new Set(acts.map(lineOf)).size).toBe(acts.length);
      expect(acts.filter(({ type }) => !actTypes.includes(type))).toEqual([]);
      expect(
        acts.filter((act) => (textOf(act) !== null) !== typingTypes.includes(act.type)),
      ).toEqual([]);
    });
  });

  it('costs something', () => {
    eachEnd((world) => {
      expect(affordances(world).filter(({ cost }) => !Number.isInteger(cost) || cost < 1)).toEqual(
        [],
      );
    });
  });

  it('has twins that are offered too, and are no twins themselves', () => {
    eachEnd((world) => {
      const list = affordances(world);
      const plain = list.filter(({ twin }) => !twin).map(({ act }) => lineOf(act));
      const lost = list.filter(({ twin }) => twin && !plain.includes(lineOf(twin)));
      expect(lost).toEqual([]);
    });
  });

  it('is done the same whether it was looked up or not', () => {
    eachEnd((world) => {
      for (const { act } of affordances(world)) {
        expect(play(world, act)).toEqual(playOffered(world, act));
      }
    });
  }, 60_000);

  it('leaves plain data', () => {
    eachEnd((world) => expect(JSON.parse(JSON.stringify(world))).toEqual(world));
  });
});
