import { argv, cpuUsage } from 'node:process';
import { plan } from '../../src/coach/plan.ts';
import { beginSheet, goalOf, placeOf } from '../../src/sheets/kit.ts';
import { bringSheets, sheets } from '../../src/sheets/index.ts';
import { writeRecord } from '../../src/session/record.ts';
import { createSession, type Session } from '../../src/session/session.ts';
import { startingWorld } from '../../src/world/cases/index.ts';
import {
  bringCatalogue,
  needs,
  search,
  type Procedure,
} from '../../src/world/monespace/catalogue.ts';
import { bringProcedures, catalogueEntries } from '../../src/world/monespace/procedures.ts';
import { act, begin } from '../support/learner.ts';
import { toSpace } from '../support/ways.ts';

/** Milliseconds that the processor has worked: what a busy machine gives to others does not count. */
function worked(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of work that one call takes: the best of some rounds, each long enough for the clock. */
function time(work: () => unknown, rounds = 5): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const begun = worked();
    let calls = 0;
    do {
      work();
      calls += 1;
    } while (worked() - begun < 20);
    best = Math.min(best, (worked() - begun) / calls);
  }
  return best;
}

/** So many procedures: those that the exercise asks for, and others whose titles are made of made-up words. */
function procedures(count: number): Procedure[] {
  const asked = new Set<string>(Object.values(needs).map(({ id }) => id));
  const needed = catalogueEntries.filter(({ id }) => asked.has(id));
  const stems = [...'bcdfglmnprstv'].flatMap((one) => ['ala', 'eno', 'iru'].map((it) => one + it));
  const word = (at: number) => stems[at % stems.length]! + stems[(at * 7 + 3) % stems.length]!;
  const others = Array.from({ length: count - needed.length }, (_, at) => ({
    ...needed[at % needed.length]!,
    id: `other-${at}`,
    fr: [at, at >> 3, at >> 6, at >> 9, at * 5].map(word).join(' '),
    de: [at * 3, at >> 2, at >> 5, at >> 8].map(word).join(' '),
  }));
  return [...needed, ...others];
}

/** How long a search and the help before it take among so many titles. */
function amongTitles(count: number) {
  bringCatalogue(procedures(count));
  const session = begin(2, 'standard');
  act(session, ...toSpace, 'site.newProcedure');
  const { world } = session;
  return {
    search: time(() => search('immo')),
    help: time(() => plan(world, (at) => at.catalogue.found)),
  };
}

/** How long an act, writing the record and reading it take after so many acts. */
function afterActs(count: number) {
  const session = begin(1, 'standard');
  act(session, 'browser.open');
  const turn = ['search.submit gaufres', 'browser.back', 'browser.mailbox', 'browser.back'];
  for (let at = 1; at < count; at += 1) act(session, turn[(at - 1) % turn.length]!);
  const log = [...session.log];
  return {
    write: time(() => writeRecord(session, 'guide')),
    read: time(() => createSession(session.exercise, log), count > 1000 ? 1 : 5),
    act: actTime(session),
  };
}

/** The middle one of the times that some acts take, each taken back before the next. */
function actTime(session: Session): number {
  const times = Array.from({ length: 41 }, () => {
    const begun = worked();
    session.act({ type: 'browser.mailbox' });
    const took = worked() - begun;
    session.undo();
    return took;
  });
  return times.sort((one, other) => one - other)[20]!;
}

/** How long help takes at the start of the first sheets. */
function helpTime(): number {
  return ([1, 2, 3] as const).reduce((sum, number) => {
    const world = startingWorld(number, 'standard', 'fr');
    const goal = goalOf(sheets[number], placeOf(beginSheet(sheets[number], world)));
    return sum + time(() => plan(world, goal), 15);
  }, 0);
}

/** How many times as long each thing takes, from one to the other. */
function growth<T extends Record<string, number>>(from: T, to: T): Record<keyof T, number> {
  const all = Object.entries(from).map(([name, took]) => [name, to[name]! / took]);
  return Object.fromEntries(all) as Record<keyof T, number>;
}

function measure() {
  // Warm: what is measured first would pay for what is compiled.
  amongTitles(1_000);
  const [few, many, most] = ([10, 1_000, 100_000] as const).map(amongTitles);
  bringProcedures();
  afterActs(100);
  const [short, middle, long] = ([10, 100, 10_000] as const).map(afterActs);
  return {
    titles: growth(few!, many!),
    manyTitles: growth(many!, most!),
    acts: growth(short!, long!),
    manyActs: growth(middle!, long!),
  };
}

bringSheets();
bringProcedures();
console.log(JSON.stringify(argv[2] === 'help' ? helpTime() : measure()));
