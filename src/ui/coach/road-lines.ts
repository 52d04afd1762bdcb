import { t } from '../../i18n/language.svelte.ts';
import type { Session } from '../../session/session.ts';
import { textOf, type Act } from '../../world/acts.ts';
import { helpHad, type HelpHad, type Slip } from './readers.ts';
import { labelOf, stepWords } from './words.ts';

/** One line of the road that a learner went: its words, the help it had, and the slip that it was. */
export interface RoadLine {
  text: string;
  help: HelpHad;
  slip: Slip | null;
}

/** An act as a line of a road. Follows the languages. */
function roadWords(act: Act): string {
  const kind = textOf(act) !== null ? 'write' : act.type === 'card.answer' ? 'answer' : 'press';
  return t(`coach:road.${kind}`, { label: labelOf(act) });
}

/** All that was done in a session, in words, what was taken back too; the same button pressed again and again is one line. Follows the languages. */
export function ownRoad({ exercise, log, done }: Session): RoadLine[] {
  const lines: RoadLine[] = [];
  const acts = done[Symbol.iterator]();
  let again = 0;
  for (const [index, { act }] of log.entries()) {
    again = log[index - 1]?.act.type === act.type ? again + 1 : 1;
    if (act.type === 'session.undo' || act.type === 'session.redo') {
      const key = act.type === 'session.undo' ? 'undo' : 'redo';
      if (again > 1) lines.pop();
      lines.push({ text: t(`coach:road.${key}`, { count: again }), help: 'alone', slip: null });
    } else if (act.type === 'session.restart') {
      const step = act.step === undefined ? '' : stepWords(exercise.sheet, act.step);
      const text = t(step ? 'coach:road.restartStep' : 'coach:road.restart', { step });
      lines.push({ text, help: 'alone', slip: null });
    } else {
      const { value } = acts.next();
      lines.push({
        text: roadWords(act),
        help: value ? helpHad(value) : 'alone',
        slip: value?.slip ?? null,
      });
    }
  }
  return lines;
}
