import type { File, FileState } from '../../../world/monespace/files.ts';
import type { World } from '../../../world/world.ts';
import { answerDelay } from '../readers';

const day = 24 * 60;

/** What can happen to a file: the key of its words in `monespace.file.events`. */
export type Happening =
  'drafted' | Exclude<FileState, 'draft'> | 'answered' | 'wantedAgain' | 'documentReceived';

/** Something that happened to a file, and when, in minutes of the pretend clock. */
export interface Happened {
  what: Happening;
  at: number;
}

/** How many days after its beginning each thing happened to a made-up file. */
const courses: Record<FileState, [Happening, number][]> = {
  draft: [['drafted', 0]],
  sent: [['sent', 0]],
  received: [
    ['sent', 0],
    ['received', 2],
  ],
  wanted: [
    ['sent', 0],
    ['received', 2],
    ['wanted', 11],
  ],
  inProgress: [
    ['sent', 0],
    ['received', 2],
    ['inProgress', 9],
  ],
  granted: [
    ['sent', 0],
    ['received', 2],
    ['inProgress', 9],
    ['granted', 61],
  ],
  refused: [
    ['sent', 0],
    ['received', 2],
    ['inProgress', 9],
    ['refused', 61],
  ],
  inadmissible: [
    ['sent', 0],
    ['received', 2],
    ['inadmissible', 8],
  ],
  closed: [
    ['sent', 0],
    ['received', 2],
    ['inProgress', 9],
    ['granted', 61],
    ['closed', 92],
  ],
};

/** When a file was begun, in minutes of the pretend clock; the one of this exercise is of today. */
export function begunAt(world: World, file: File): number {
  return file.id === 'request' ? world.clock.now : -file.day * day;
}

/** What has happened to a file until now, oldest first. */
export function historyOf(world: World, file: File): Happened[] {
  const begun = begunAt(world, file);
  const course = (state: FileState) =>
    courses[state].map(([what, days]) => ({ what, at: begun + days * day }));
  const { reply } = world.files;
  if (file.id !== 'rent' || !reply) return course(file.state);
  const answered: Happened[] = [...course('wanted'), { what: 'answered', at: reply.at }];
  const read = reply.at + answerDelay;
  if (world.clock.now < read) return answered;
  return [...answered, { what: reply.right ? 'documentReceived' : 'wantedAgain', at: read }];
}

/** Where a file stands: its state, told apart by what happened last; the key of its words. */
export function standingOf(world: World, file: File): FileState | 'answered' | 'wantedAgain' {
  const last = historyOf(world, file).at(-1)?.what;
  return last === 'answered' || last === 'wantedAgain' ? last : file.state;
}
