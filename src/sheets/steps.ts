import type { SheetNumber } from '../world/cases/names.ts';

const beginning = ['sign-in', 'open-account', 'ask-deletion'] as const;

/** The numbered steps of each sheet, in the guide's order, without `done`. */
export const stepIds = {
  1: ['open-site', 'sign-in', 'fill-in', 'find-mail', 'follow-link', 'continue', 'read-notice'],
  2: [
    'sign-in',
    'find-file',
    'read-status',
    'answer-message',
    'see-answer',
    'search-procedure',
    'start-procedure',
    'see-in-list',
    'sign-out',
  ],
  3: [
    ...beginning,
    'confirm-deletion',
    'give-reason',
    'await-agent',
    'change-mind',
    'create-again',
    'see-files',
    'understand-refusal',
  ],
} as const satisfies Record<SheetNumber, readonly string[]>;

/** The steps of each case of sheet 3. */
export const deletionBranches = {
  standard: [...beginning, 'confirm-deletion'],
  'open-files': [...beginning, 'give-reason', 'await-agent'],
  cancel: [...beginning, 'change-mind', 'see-files'],
  'too-late': [...beginning, 'create-again', 'see-files'],
  teacher: [...beginning, 'understand-refusal'],
} satisfies Record<string, readonly (typeof stepIds)[3][number][]>;

/** The numbered steps that a case of a sheet has, in order. */
export function stepsOfCase(sheet: SheetNumber, name: string): readonly string[] {
  const branches: Readonly<Record<string, readonly string[]>> = deletionBranches;
  return (sheet === 3 ? branches[name] : undefined) ?? stepIds[sheet];
}
