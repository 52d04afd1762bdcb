import { describe, expect, it } from 'vitest';
import { notesOf } from '../../src/session/notes.ts';
import { stepsOfCase } from '../../src/sheets/steps.ts';
import { allCases } from '../support/walk.ts';

const notes = (sheet: 1 | 2 | 3, name: (typeof allCases)[number]['name']) => [
  ...notesOf({ sheet, case: name, screen: 'fr' }),
];

describe("the trainer's notes", () => {
  it.each(allCases)('of sheet $sheet, case $name, go through its steps', ({ sheet, name }) => {
    const found = notes(sheet, name);
    const order = stepsOfCase(sheet, name);
    const steps = found.map(({ step }) => step);
    expect(steps).toEqual(order.slice(order.indexOf(steps[0]!)).filter((it) => steps.includes(it)));
    expect(steps.at(-1)).toBe(order.at(-1));
    expect(found.filter(({ acts, places }) => !acts.length || !places.length)).toEqual([]);
  });

  it('tell the slips of the case where they can first happen', () => {
    const slipsAt = (step: string) =>
      notes(1, 'scam')
        .find((note) => note.step === step)
        ?.slips.toSorted();
    expect(slipsAt('find-mail')).toEqual(['eboxMistaken', 'lookalikeFollowed']);
    expect(slipsAt('sign-in')).toEqual([
      'cardBlocked',
      'cardMissing',
      'certificateWrong',
      'codeWrong',
      'pinWrong',
      'requestRefused',
      'signInCancelled',
    ]);
    const all = notes(1, 'scam').flatMap(({ slips }) => slips);
    expect(new Set(all).size).toBe(all.length);
  });
});
