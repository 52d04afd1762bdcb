import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeLength,
  readCode,
  writeCode,
  type CodeNames,
  type Resumption,
} from '../../src/session/resume-code.ts';
import { words as german } from '../../src/session/resume-words/de.ts';
import { words as french } from '../../src/session/resume-words/fr.ts';
import { looksReal } from '../../src/session/looks-real.ts';
import { createSession } from '../../src/session/session.ts';
import { stepsOfCase } from '../../src/sheets/steps.ts';
import { MODES, NEEDS } from '../../src/ui/shell/choices.ts';
import { allCases } from '../support/walk.ts';

const names: CodeNames<string, string> = { modes: MODES, needs: NEEDS };
const lists = [french, german];
const everyPlace = allCases.flatMap(({ sheet, name }) =>
  stepsOfCase(sheet, name).flatMap((step) =>
    MODES.flatMap((mode): Resumption[] =>
      sheet === 2
        ? NEEDS.map((need) => ({ sheet, case: name, mode, need, step }))
        : [{ sheet, case: name, mode, step }],
    ),
  ),
);
const codeOf = (place: Resumption) => writeCode(place, names, french);

describe('the words', () => {
  it.each([
    ['French', french],
    ['German', german],
  ])('in %s are 256, plain, and of no other list', (_, list) => {
    expect(new Set(list).size).toBe(256);
    expect(list.filter((word) => !/^[A-Za-z]{3,8}$/.test(word))).toEqual([]);
    const others = lists.filter((other) => other !== list).flat();
    const folded = new Set(others.map((word) => word.toLowerCase()));
    expect(list.filter((word) => folded.has(word.toLowerCase()))).toEqual([]);
  });

  it.each([
    ['French', french],
    ['German', german],
  ])('in %s differ by more than one letter', (_, list) => {
    const at = (word: string) => [...word].map((_, index) => index);
    const lower = list.map((word) => word.toLowerCase());
    const changed = lower.flatMap((word) =>
      at(word).map((index) => `${word.slice(0, index)}*${word.slice(index + 1)}`),
    );
    const dropped = lower.flatMap((word) =>
      at(word).map((index) => word.slice(0, index) + word.slice(index + 1)),
    );
    expect(new Set(changed).size).toBe(changed.length);
    expect(dropped.filter((word) => lower.includes(word))).toEqual([]);
  });
});

describe('a resume code', () => {
  it('comes back, for every place there is, in both languages', () => {
    for (const place of everyPlace) {
      for (const list of lists) {
        const code = writeCode(place, names, list);
        expect(new Set(code).size).toBe(codeLength);
        expect(readCode(code.join(' '), names, lists)).toEqual({ place });
      }
    }
  });

  it('SAFE-10: is never taken for something real', () => {
    const codes = everyPlace.flatMap((place) => lists.map((list) => writeCode(place, names, list)));
    expect(codes.map((code) => code.join(' ')).filter((text) => looksReal(text))).toEqual([]);
  });

  it('says nothing of anyone: it is these words, whoever asks', () => {
    expect(codeOf({ sheet: 1, case: 'spam', mode: 'try', step: 'find-mail' })).toEqual(
      codeOf({ sheet: 1, case: 'spam', mode: 'try', step: 'find-mail' }),
    );
  });

  it('is read whatever its case, accents and signs', () => {
    const place = everyPlace[7]!;
    const [one, two, three] = codeOf(place) as [string, string, string];
    const accented = one.replace('e', 'é').replace('a', 'â');
    expect(readCode(`  ${accented.toUpperCase()} - ${two}, ${three}.`, names, lists)).toEqual({
      place,
    });
  });

  it('is found out with any one word wrong', () => {
    const place = fc.constantFrom(...everyPlace);
    const other = fc.nat({ max: 254 });
    fc.assert(
      fc.property(place, fc.nat({ max: codeLength - 1 }), other, (it, at, by) => {
        const code = codeOf(it);
        const wrong = french[(french.indexOf(code[at]!) + 1 + by) % 256]!;
        const reading = readCode(code.with(at, wrong).join(' '), names, lists);
        expect('problem' in reading && ['check', 'newer'].includes(reading.problem.kind)).toBe(
          true,
        );
      }),
      { numRuns: 600 },
    );
  });

  it('is found out with two words that have changed places', () => {
    const passed = everyPlace.flatMap((place) => {
      const [one, two, three] = codeOf(place) as [string, string, string];
      return [
        [two, one, three],
        [one, three, two],
        [three, two, one],
      ].filter(
        (it) =>
          it.join() !== `${one},${two},${three}` && 'place' in readCode(it.join(' '), names, lists),
      );
    });
    expect(passed).toEqual([]);
  });

  it.each([
    ['', { kind: 'count', count: 0 }],
    ['abeille accent', { kind: 'count', count: 2 }],
    ['abeille accent acteur adresse', { kind: 'count', count: 4 }],
    ['abeille accennt acteur', { kind: 'word', word: 'accennt' }],
    ['abeille Abend acteur', { kind: 'check' }],
    ['zoo zoo zoo', { kind: 'check' }],
  ])('is not %j', (text, problem) => {
    expect(readCode(text, names, lists)).toEqual({ problem });
  });

  it('is read from any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Object.keys(readCode(text, names, lists))).toHaveLength(1);
      }),
    );
  });
});

describe('an exercise that is taken up at a step', () => {
  const steps = allCases.flatMap(({ sheet, name }) =>
    stepsOfCase(sheet, name).map((step) => ({ sheet, name, step })),
  );
  it.each(steps)('of sheet $sheet, case $name, stands at $step', ({ sheet, name, step }) => {
    const exercise = { sheet, case: name, screen: 'fr' as const };
    const session = createSession({ ...exercise, from: step });
    const all = stepsOfCase(sheet, name);
    const begins = all.indexOf(createSession(exercise).place.step);
    expect(session.place.step).toBe(all[Math.max(begins, all.indexOf(step))]);
    expect(session.log).toEqual([]);
    expect(session.done).toEqual([]);
  });

  it('can be begun again from its very beginning, and from the steps before', () => {
    const session = createSession({ sheet: 1, case: 'spam', screen: 'fr', from: 'find-mail' });
    const taken = session.world;
    expect(session.canRestart('fill-in')).toBe(true);
    expect(session.restart()).toBe(true);
    expect(session.place.step).toBe('open-site');
    expect(session.undo()).toBe(true);
    expect(session.world).toBe(taken);
  });
});
