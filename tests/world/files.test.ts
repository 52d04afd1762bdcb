import { describe, expect, it } from 'vitest';
import { shownPage } from '../../src/world/browser.ts';
import { procedureOf } from '../../src/world/monespace/catalogue.ts';
import {
  allFiles,
  answerable,
  fileStates,
  filesOf,
  fileShown,
  listedFiles,
  rentState,
} from '../../src/world/monespace/files.ts';
import { play, type World } from '../../src/world/world.ts';
import { badInputs } from '../support/bad-inputs.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { titled } from '../support/titled.ts';
import { toSpace } from '../support/ways.ts';

const space = after(start(2, 'standard'), ...toSpace);
const ids = (world: World) => listedFiles(world).map(({ id }) => id);
const all = allFiles.map(({ id }) => id);

describe('the files', () => {
  it('are twelve, each of a procedure of the catalogue, with a number of its own', () => {
    expect(allFiles).toHaveLength(12);
    expect(new Set(allFiles.map(({ id }) => id)).size).toBe(12);
    expect(new Set(allFiles.map(({ number }) => number)).size).toBe(12);
    expect(allFiles.filter(({ procedure }) => !procedureOf(procedure))).toEqual([]);
    expect(allFiles.filter(({ number }) => !/^ES-\d{4}$/.test(number))).toEqual([]);
    expect(new Set(allFiles.map(({ state }) => state))).toEqual(new Set(fileStates));
  });

  it.each([
    [2, 'standard', all],
    [3, 'standard', ['roof', 'hedge', 'chair', 'transport', 'fishing', 'record']],
    [3, 'open-files', all],
    [1, 'standard', []],
  ] as const)('of sheet %i, case %s, are those of its case', (sheet, name, expected) => {
    expect(filesOf(start(sheet, name)).map(({ id }) => id)).toEqual(expected);
  });

  it('are listed in the space alone, the newest first', () => {
    expect(ids(space)).toEqual(all);
    expect(ids(after(space, 'files.open roof'))).toEqual([]);
  });
});

describe('the list', () => {
  const table: readonly (readonly [string, string[]])[] = [
    ['', all],
    ['  ', all],
    ['vélo', ['bike']],
    ['VELO', ['bike']],
    ['loyer', ['rent']],
    ['ES-0391', ['rent']],
    ['0391', ['rent']],
    ['mietbeihilfe', ['rent']],
    ['prime', ['bike', 'roof', 'chair']],
    ['prime vélo', ['bike']],
    ['gaufres', []],
    [badInputs.script, []],
    [badInputs.megabyte, []],
  ];
  it.each(titled(table))('searched for %s', (_, text, expected) => {
    expect(ids(after(space, `files.search ${text}`))).toEqual(expected);
    const facts = expected.length === 0 ? ['files.searchedInVain'] : [];
    expect(factsOf(space, `files.search ${text}`)).toEqual(facts);
  });

  it('keeps the query tidied', () => {
    const page = shownPage(after(space, `files.search  Vélo \u200B ${badInputs.long}`));
    expect(page).toMatchObject({ query: `Vélo ${'a'.repeat(195)}` });
  });

  it.each([
    ['draft', ['peb']],
    ['wanted', ['rent']],
    ['inProgress', ['bike', 'water']],
    ['granted', ['roof', 'transport']],
    ['closed', ['fishing', 'record']],
  ] as const)('filtered by the state "%s"', (state, expected) => {
    const world = after(space, `files.filter ${state}`);
    expect(ids(world)).toEqual(expected);
    expect(ids(after(world, 'files.filter all'))).toEqual(all);
    expect(offered(world)).not.toContain(`files.filter ${state}`);
  });

  it('offers a filter for each state that a file has', () => {
    const few = after(start(3, 'standard'), ...toSpace);
    expect(offered(few).filter((line) => line.startsWith('files.filter'))).toEqual(
      ['granted', 'refused', 'inadmissible', 'closed'].map((state) => `files.filter ${state}`),
    );
  });

  it('filtered and searched keeps to both', () => {
    const world = after(space, 'files.filter granted', 'files.search prime');
    expect(ids(world)).toEqual(['roof']);
    expect(ids(after(world, 'files.filter closed'))).toEqual([]);
  });

  it('sorted by title, by state, and by date again', () => {
    const byTitle = ids(after(space, 'files.sort title'));
    const titles = byTitle.map(
      (id) => procedureOf(allFiles.find((f) => f.id === id)!.procedure)!.fr,
    );
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'fr')));
    const byState = listedFiles(after(space, 'files.sort state')).map(({ state }) => state);
    expect(byState).toEqual([...fileStates].flatMap((s) => byState.filter((state) => state === s)));
    expect(ids(after(space, 'files.sort title', 'files.sort date'))).toEqual(all);
  });
});

describe('a file', () => {
  it('opens on a page of its own', () => {
    const world = after(space, 'files.open bike');
    expect(factsOf(space, 'files.open bike')).toEqual(['files.opened']);
    expect(shownPage(world)).toEqual({ site: 'monespace', view: 'file', item: 'bike' });
    expect(fileShown(world, 'bike')).toBe(true);
    expect(fileShown(world, 'rent')).toBe(false);
    expect(fileShown(space, 'bike')).toBe(false);
  });

  it('that is not listed cannot be opened', () => {
    const narrowed = after(space, 'files.search vélo');
    for (const id of ['rent', 'request', '__proto__']) {
      expect(play(narrowed, { type: 'files.open', id })).toEqual({ world: narrowed, facts: [] });
    }
  });

  it('that wants a document lets one answer, where the exercise is about it', () => {
    expect(answerable(space)).toBe(true);
    expect(offered(after(space, 'files.open rent'))).toContain('files.reply');
    expect(offered(after(space, 'files.open bike'))).not.toContain('files.reply');
    const sheet3 = after(start(3, 'open-files'), ...toSpace);
    expect(answerable(sheet3)).toBe(false);
    expect(offered(after(sheet3, 'files.open rent'))).not.toContain('files.reply');
  });
});

describe('the answer to the administration', () => {
  const reply = after(space, 'files.open rent', 'files.reply');

  it('is a document chosen from three', () => {
    expect(offered(reply).filter((line) => line.startsWith('files.'))).toEqual([
      'files.choose household',
      'files.choose invoice',
      'files.choose photo',
      'files.sendReply',
    ]);
    const chosen = after(reply, 'files.choose photo');
    expect(chosen.files.chosen).toBe('photo');
    expect(offered(chosen)).not.toContain('files.choose photo');
    expect(after(chosen, 'files.choose invoice').files.chosen).toBe('invoice');
  });

  it('is not sent without one', () => {
    expect(factsOf(reply, 'files.sendReply')).toEqual(['files.documentMissing']);
    const forgotten = after(reply, 'files.sendReply');
    expect(forgotten.files).toEqual({ ...reply.files, documentForgotten: true });
    expect(after(forgotten, 'files.choose photo').files.documentForgotten).toBe(false);
  });

  it.each([
    ['household', 'files.replied', true, 'inProgress'],
    ['invoice', 'files.repliedWrong', false, 'wanted'],
    ['photo', 'files.repliedWrong', false, 'wanted'],
  ] as const)('with the document "%s"', (document, fact, right, later) => {
    const chosen = after(reply, `files.choose ${document}`);
    expect(factsOf(chosen, 'files.sendReply')).toEqual([fact]);
    const sent = after(chosen, 'files.sendReply');
    expect(sent.files).toEqual({
      ...space.files,
      reply: { at: 0, right },
      chosen: null,
      documentForgotten: false,
    });
    expect(shownPage(sent)).toEqual({ site: 'monespace', view: 'file', item: 'rent' });
    expect(rentState(sent)).toBe('received');
    expect(offered(sent)).not.toContain('files.reply');
    expect(rentState(after(sent, 'clock.wait 1440'))).toBe(later);
  });

  it('is read after exactly one day', () => {
    const sent = after(reply, 'files.choose household', 'files.sendReply');
    const at = (now: number) => rentState({ ...sent, clock: { ...sent.clock, now } });
    expect([0, 1439, 1440, 5000].map(at)).toEqual([
      'received',
      'received',
      'inProgress',
      'inProgress',
    ]);
  });

  it('can be given again after a wrong one', () => {
    const wrong = after(reply, 'files.choose photo', 'files.sendReply', 'clock.wait 1440');
    const again = after(wrong, 'files.reply', 'files.choose household', 'files.sendReply');
    expect(again.files.reply).toEqual({ at: 1440, right: true });
  });

  it('begins empty each time', () => {
    const left = after(reply, 'files.choose photo', 'browser.back', 'files.reply');
    expect(left.files.chosen).toBeNull();
  });
});
