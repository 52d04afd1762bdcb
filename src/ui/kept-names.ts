import type { Exercise } from '../session/session.ts';
import type { KeptName } from '../session/storage.ts';
import { parseRoute, type Route } from './route.ts';

/** The name under which the device keeps what the learner can do. */
export const learnerName = 'learner';

/** The name under which the device keeps which attempts were counted in that. */
export const countedName = 'learner.counted';

/** The name under which the device keeps an exercise: one for each sheet, case and need. */
export function exerciseName({ sheet, case: name, need }: Exercise): KeptName {
  return `session.${[sheet, name, need].filter(Boolean).join('.')}`;
}

/** The name of a kept exercise → its page; `null` when it is not one of today's. */
export function exerciseUnder(kept: string): Extract<Route, { sheet: unknown }> | null {
  const [kind, sheet, name = '', need] = kept.split('.');
  if (kind !== 'session') return null;
  const query = new URLSearchParams({ case: name, ...(need !== undefined && { need }) });
  const route = parseRoute(`#/fiche/${sheet}/exercice?${query}`);
  return route.page === 'exercise' ? route : null;
}
