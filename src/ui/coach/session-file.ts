import { writeRecord } from '../../session/record.ts';
import type { Session } from '../../session/session.ts';

/** Lets the browser save a session as a file of its acts, in which no typed text stands (SAFE-15). */
export function saveSession(session: Session, mode: string): void {
  const { sheet, case: name } = session.exercise;
  const blob = new Blob([writeRecord(session, mode)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `guichet-d-essai-fiche-${sheet}-${name}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
