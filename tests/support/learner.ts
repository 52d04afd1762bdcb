import { topRung } from '../../src/coach/ladder.ts';
import { createPlanner } from '../../src/coach/planner.ts';
import { createSession, type Exercise, type Session } from '../../src/session/session.ts';
import type { CaseName, SheetNumber } from '../../src/world/cases/index.ts';
import { actOf, lineOf } from './play.ts';

/** A session at the beginning of a case, its screen in French. */
export function begin(sheet: SheetNumber, name: CaseName, more: Partial<Exercise> = {}): Session {
  return createSession({ sheet, case: name, screen: 'fr', ...more });
}

/** Does acts told as lines; throws at one that is not offered. */
export function act(session: Session, ...lines: string[]): void {
  for (const line of lines) session.act(actOf(session.world, line));
}

/** Does acts told as lines, and tells the place in the sheet after each. */
export function pathsAfter(session: Session, ...lines: string[]): string[] {
  return lines.map((line) => {
    act(session, line);
    return session.place.path;
  });
}

/** Follows help alone to the end of the sheet, and tells each act with the place after it; throws after `most` acts. */
export function helpToTheEnd(session: Session, most = 80): string[] {
  const planner = createPlanner();
  const way: string[] = [];
  while (session.goal) {
    const next = planner.roadTo(session.world, session.place.path, session.goal)?.[0];
    if (!next) throw new Error(`No way from ${session.place.path} after ${way.join('; ')}`);
    if (way.length >= most) throw new Error(`Not done after ${most} acts: ${way.join('; ')}`);
    if (!session.act(next, 'coach', topRung)) throw new Error(`Refused: ${lineOf(next)}`);
    way.push(`${lineOf(next)} → ${session.place.path}`);
  }
  return way;
}
