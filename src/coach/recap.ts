import { helpedRung, type Done } from './learner.ts';
import { skillOf, type Skill } from './skills.ts';

/** How much help an act of the learner's had: none, words, or the very control. */
export type HelpHad = 'alone' | 'words' | 'shown';

/** From this rung on help has marked the control on the screen. */
export const markingRung = 4;

/** At most so many skills are named to practise next. */
const practiseMost = 3;

/** The help that an act had, asked for or given unasked; what the coach did counts as shown. */
export function helpHad({ by, help, given = 0 }: Pick<Done, 'by' | 'help' | 'given'>): HelpHad {
  const most = Math.max(help, given);
  if (by === 'coach' || most >= markingRung) return 'shown';
  return most > 0 ? 'words' : 'alone';
}

/** How many acts of a session had which help. */
export function countHelp(done: readonly Done[]): Record<HelpHad, number> {
  const count = (kind: HelpHad) => done.filter((act) => helpHad(act) === kind).length;
  return { alone: count('alone'), words: count('words'), shown: count('shown') };
}

/** The skills to practise next: first those with most slips, then those that the learner asked help for; a few at most. */
export function toPractise(done: readonly Done[]): Skill[] {
  const weights = new Map<Skill, number>();
  for (const { act, by, help, slip } of done) {
    const weight = (slip ? 10 : 0) + (by === 'coach' || help >= helpedRung ? 1 : 0);
    if (weight > 0) weights.set(skillOf(act), (weights.get(skillOf(act)) ?? 0) + weight);
  }
  return [...weights]
    .sort(([, one], [, other]) => other - one)
    .slice(0, practiseMost)
    .map(([skill]) => skill);
}

/** Ways to do an exercise, from most help to none. */
type Way = 'show' | 'guide' | 'try' | 'check';

/**
 * What to do next: the same case with less help; once it was done without being told, the next case of the sheet,
 * and without any help asked for, that one as a check.
 */
export function nextPractice<Case extends string>(
  mode: Way,
  name: Case,
  cases: readonly Case[],
  done: readonly Done[],
): { mode: Way; case: Case } {
  const nextCase = cases[(cases.indexOf(name) + 1) % cases.length] ?? name;
  if (mode === 'show') return { mode: 'guide', case: name };
  if (mode === 'guide') return { mode: 'try', case: name };
  const alone = done.every((act) => helpHad(act) === 'alone');
  return { mode: alone ? 'check' : 'try', case: nextCase };
}
