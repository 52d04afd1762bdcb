import { describe, expect, it } from 'vitest';
import { shownPage } from '../../src/world/browser.ts';
import {
  arrived,
  awaitedInVain,
  listed,
  messageOf,
  newestConfirmation,
  openMessage,
  type MailId,
  type Message,
} from '../../src/world/mail.ts';
import { keyOf, play, type World } from '../../src/world/world.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { fillIn, toSpace } from '../support/ways.ts';

const inbox = after(start(1, 'standard'), 'browser.open', 'browser.mailbox');
const ids = (messages: readonly Message[]) => messages.map(({ id }) => id);
const ordinary = ['library', 'dentist', 'cousin', 'market', 'water', 'choir', 'garage', 'school'];
const sent = (name: 'standard' | 'spam' | 'slow' | 'scam') =>
  after(start(1, name), ...toSpace, ...fillIn);
const message = (world: World, id: MailId) => messageOf(world, id);

describe('the mailbox', () => {
  it('lists the ordinary mails of its folder, two of them unread', () => {
    expect(ids(listed(inbox))).toEqual(['ebox', ...ordinary]);
    expect(ids(listed(inbox).filter(({ read }) => !read))).toEqual(['ebox', 'library', 'dentist']);
    const spam = after(inbox, 'mail.folder spam');
    expect(ids(listed(spam))).toEqual(['lottery', 'parcel', 'miracle']);
    expect(ids(listed(after(inbox, 'mail.folder trash')))).toEqual([]);
  });

  it('offers its folders, its search and its mails', () => {
    expect(offered(inbox)).toEqual([
      'mail.folder inbox',
      'mail.folder spam',
      'mail.folder trash',
      'mail.search',
      ...['ebox', ...ordinary].map((id) => `mail.open ${id}`),
    ]);
    expect(offered(after(inbox, 'browser.go wallonie.be'))).toEqual([]);
  });

  it('lists nothing while another page is in front', () => {
    expect(listed(start(1, 'standard'))).toEqual([]);
    expect(openMessage(start(1, 'standard'))).toBeNull();
  });
});

describe('a mail', () => {
  const opened = after(inbox, 'mail.open dentist');

  it('is read once it was opened', () => {
    expect(openMessage(opened)).toEqual({
      id: 'dentist',
      folder: 'inbox',
      home: 'inbox',
      read: true,
      due: 0,
    });
    expect(shownPage(opened)).toEqual({
      site: 'mail',
      folder: 'inbox',
      open: 'dentist',
      search: '',
    });
  });

  it('is left for its list, or for another folder', () => {
    expect(shownPage(after(opened, 'mail.close'))).toEqual(shownPage(inbox));
    const spam = { site: 'mail', folder: 'spam', open: null, search: '' };
    expect(shownPage(after(opened, 'mail.folder spam'))).toEqual(spam);
  });

  it('is marked unread, and its list comes back', () => {
    const marked = after(opened, 'mail.markUnread');
    expect(message(marked, 'dentist')?.read).toBe(false);
    expect(openMessage(marked)).toBeNull();
  });

  it.each([
    ['mail.open dentist', 'mail.opened'],
    ['mail.open ebox', 'mail.eboxMistaken'],
  ])('tells by a fact that it was opened: %s', (line, fact) => {
    expect(factsOf(inbox, line)).toEqual([fact]);
  });

  it('cannot be opened from a folder in which it is not', () => {
    const act = { type: 'mail.open', id: 'lottery' } as const;
    expect(play(inbox, act)).toEqual({ world: inbox, facts: [] });
  });

  const offers = (...more: string[]) => ['mail.close', 'mail.markUnread', ...more];
  it.each([
    ['ordinary', opened, offers('mail.delete')],
    [
      'in spam',
      after(inbox, 'mail.folder spam', 'mail.open lottery'),
      offers('mail.delete', 'mail.notSpam'),
    ],
    [
      'in the bin',
      after(opened, 'mail.delete', 'mail.folder trash', 'mail.open dentist'),
      offers('mail.restore'),
    ],
    [
      'with a link',
      after(sent('standard'), 'browser.mailbox', 'mail.open confirmation'),
      offers('mail.follow', 'mail.delete'),
    ],
  ])('%s offers what can be done with it', (_, world, expected) => {
    expect(offered(world).filter((line) => !/^mail\.(folder|search)/.test(line))).toEqual(expected);
  });
});

describe('deleting', () => {
  const spam = after(inbox, 'mail.folder spam', 'mail.open lottery');

  it.each([
    ['inbox', after(inbox, 'mail.open dentist'), 'dentist'],
    ['spam', spam, 'lottery'],
  ] as const)('puts a mail of %s into the bin, and restoring puts it back', (folder, world, id) => {
    const binned = after(world, 'mail.delete');
    expect(message(binned, id)).toMatchObject({ folder: 'trash', home: folder });
    expect(shownPage(binned)).toMatchObject({ folder, open: null });
    const back = after(binned, 'mail.folder trash', `mail.open ${id}`, 'mail.restore');
    expect(message(back, id)).toEqual({ ...message(world, id) });
    expect(factsOf(world, 'mail.delete')).toEqual([]);
  });

  it('after « not spam » restores to the inbox', () => {
    const moved = after(spam, 'mail.notSpam');
    expect(message(moved, 'lottery')).toMatchObject({ folder: 'inbox' });
    expect(factsOf(spam, 'mail.notSpam')).toEqual(['mail.movedToInbox']);
    const again = after(
      moved,
      'mail.folder inbox',
      'mail.open lottery',
      'mail.delete',
      'mail.folder trash',
      'mail.open lottery',
      'mail.restore',
    );
    expect(message(again, 'lottery')).toMatchObject({ folder: 'inbox', home: 'inbox' });
  });

  it('tells when it was the confirmation', () => {
    const world = after(sent('standard'), 'browser.mailbox', 'mail.open confirmation');
    expect(factsOf(world, 'mail.delete')).toEqual(['mail.confirmationDeleted']);
    const binned = after(world, 'mail.delete', 'mail.folder trash', 'mail.open confirmation');
    expect(after(binned, 'mail.follow').account.status).toBe('confirmed');
  });
});

describe('the search of the mailbox', () => {
  it.each([
    ['rendez-vous', ['dentist']],
    ['RENDEZ VOUS', ['dentist']],
    ['fête', ['school']],
    ['zahnarzt', ['dentist']],
    ['gaufres', []],
    ['dentiste gaufres', []],
    ['loterie', []],
    ['', ['ebox', ...ordinary]],
    ['  ', ['ebox', ...ordinary]],
  ])('for "%s" looks in the folder in front', (text, expected) => {
    expect(ids(listed(after(inbox, `mail.search ${text}`)))).toEqual(expected);
  });

  it('ends with another folder', () => {
    const world = after(inbox, 'mail.search gaufres', 'mail.folder inbox');
    expect(shownPage(world)).toEqual(shownPage(inbox));
  });

  it('keeps its result when a mail of it is closed', () => {
    const world = after(inbox, 'mail.search fête', 'mail.open school', 'mail.close');
    expect(ids(listed(world))).toEqual(['school']);
  });
});

describe('the confirmation', () => {
  it.each([
    ['standard', 'inbox', 0],
    ['spam', 'spam', 0],
    ['slow', 'inbox', 10],
    ['scam', 'inbox', 0],
  ] as const)('of the case %s comes to %s after %i minutes', (name, folder, due) => {
    const world = sent(name);
    expect(world.mail.messages[0]).toEqual({
      id: 'confirmation',
      folder,
      home: folder,
      read: false,
      due,
    });
    expect(newestConfirmation(world)?.id).toBe(due === 0 ? 'confirmation' : undefined);
    expect(arrived(world).some(({ id }) => id === 'confirmation')).toBe(due === 0);
  });

  it('is found once it was opened', () => {
    const world = after(sent('standard'), 'browser.mailbox');
    expect(world.mail.found).toBe(false);
    expect(after(world, 'mail.open confirmation').mail.found).toBe(true);
    expect(factsOf(world, 'mail.open confirmation')).toEqual(['mail.confirmationOpened']);
  });

  it('is not the look-alike', () => {
    const world = after(sent('scam'), 'browser.mailbox');
    expect(ids(listed(world)).slice(0, 3)).toEqual(['confirmation', 'lookalike', 'ebox']);
    const opened = after(world, 'mail.open lookalike');
    expect(opened.mail.found).toBe(false);
    expect(factsOf(world, 'mail.open lookalike')).toEqual(['mail.lookalikeOpened']);
    expect(factsOf(opened, 'mail.follow')).toEqual(['mail.lookalikeFollowed']);
    const followed = after(opened, 'mail.follow');
    expect(shownPage(followed)).toEqual({ site: 'lookalike', caught: false });
    expect(followed.account.status).toBe('pending');
  });

  it('on its way is not sent twice; one that came is replaced', () => {
    const later = after(sent('slow'), 'account.resend');
    expect(later.mail.messages.filter(({ id }) => id === 'confirmation')).toEqual([
      { id: 'confirmation', folder: 'inbox', home: 'inbox', read: false, due: 10 },
    ]);
    const read = after(
      sent('slow'),
      'clock.wait 10',
      'browser.mailbox',
      'mail.open confirmation',
      'browser.go monespace.wallonie.be',
      'site.citizen',
      'account.resend',
    );
    expect(read.mail.messages[0]).toMatchObject({ read: false, due: 20 });
    expect(read.mail.found).toBe(false);
  });

  it('never comes to an address that is not the one of the training card', () => {
    const world = start(1, 'typo');
    expect(world.mail.messages.some(({ id }) => id === 'confirmation')).toBe(false);
    expect(awaitedInVain(world)).toBe(true);
    expect(awaitedInVain(sent('slow'))).toBe(false);
    expect(awaitedInVain(start(1, 'standard'))).toBe(false);
  });
});

describe('its link', () => {
  const opened = after(sent('standard'), 'browser.mailbox', 'mail.open confirmation');
  const once = after(opened, 'mail.follow');

  it('confirms the account in a new tab', () => {
    expect(factsOf(opened, 'mail.follow')).toEqual([
      'mail.confirmationFollowed',
      'account.confirmed',
    ]);
    expect(once.account.status).toBe('confirmed');
    expect(once.browser.tabs.at(-1)).toEqual({
      id: 2,
      page: { site: 'monespace', view: 'confirmed' },
      back: [],
    });
    expect(once.browser.active).toBe(2);
  });

  it('followed twice says so, and changes nothing', () => {
    const again = after(once, 'browser.selectTab 1');
    expect(factsOf(again, 'mail.follow')).toEqual([
      'mail.confirmationFollowed',
      'account.linkUsed',
    ]);
    const twice = after(again, 'mail.follow');
    expect(shownPage(twice)).toEqual({ site: 'monespace', view: 'link-used' });
    expect(twice.account).toEqual(once.account);
  });

  it('followed late says so, and a newer one works', () => {
    const late = after(start(1, 'expired'), 'browser.open', 'browser.mailbox');
    const old = after(late, 'mail.open confirmation-old');
    expect(old.mail.found).toBe(true);
    expect(factsOf(old, 'mail.follow')).toEqual([
      'mail.confirmationFollowed',
      'account.linkExpired',
    ]);
    const failed = after(old, 'mail.follow');
    expect(shownPage(failed)).toEqual({ site: 'monespace', view: 'link-expired' });
    expect(failed.account.linkFailed).toBe(true);
    const renewed = after(failed, 'account.resend', 'browser.selectTab 1', 'mail.folder inbox');
    expect(ids(listed(renewed)).slice(0, 2)).toEqual(['confirmation', 'confirmation-old']);
    expect(renewed.account.linkFailed).toBe(false);
    const older = after(renewed, 'mail.open confirmation-old');
    expect(older.mail.found).toBe(false);
    expect(after(older, 'mail.follow').account.linkFailed).toBe(false);
    const newer = after(renewed, 'mail.open confirmation');
    expect(after(newer, 'mail.follow').account.status).toBe('confirmed');
  });

  it('opens in the tab in front when there is no room for a new one', () => {
    const full = after(opened, ...Array<string>(4).fill('browser.newTab'), 'browser.selectTab 1');
    const world = after(full, 'mail.follow');
    expect(world.browser.active).toBe(1);
    expect(world.browser.tabs).toHaveLength(5);
    expect(shownPage(world)).toEqual({ site: 'monespace', view: 'confirmed' });
    expect(shownPage(after(world, 'browser.back'))).toMatchObject({ open: 'confirmation' });
  });
});

describe('where a missing mail was looked for', () => {
  const waiting = sent('slow');
  const boxed = after(waiting, 'browser.mailbox');

  it('is kept while the account waits, and not before', () => {
    expect(inbox.mail.looked).toEqual([]);
    expect(boxed.mail.looked).toEqual(['inbox']);
    expect(after(boxed, 'mail.folder spam').mail.looked).toEqual(['inbox', 'spam']);
    expect(after(boxed, 'mail.folder trash').mail.looked).toEqual(['inbox']);
    expect(after(boxed, 'mail.folder spam', 'mail.folder inbox').mail.looked).toEqual([
      'inbox',
      'spam',
    ]);
  });

  it('does not count a search, an opened mail or the bin', () => {
    for (const line of ['mail.search gaufres', 'mail.open library', 'mail.folder trash']) {
      expect(after(boxed, line, 'clock.wait 10').mail.looked).toEqual([]);
    }
    expect(after(boxed, 'clock.wait 10').mail.looked).toEqual(['inbox']);
  });

  it('counts the address once both folders were looked at', () => {
    const site = 'browser.go monespace.wallonie.be';
    expect(after(boxed, site, 'site.citizen').mail.looked).toEqual(['inbox']);
    expect(after(boxed, 'mail.folder spam', site, 'site.citizen').mail.looked).toEqual([
      'inbox',
      'spam',
      'address',
    ]);
  });

  it('is forgotten when time passes or the mail is sent again', () => {
    const looked = after(boxed, 'mail.folder spam');
    expect(after(looked, 'mail.folder trash', 'clock.wait 10').mail.looked).toEqual([]);
    const again = after(looked, 'browser.go monespace.wallonie.be', 'site.citizen');
    expect(after(again, 'account.correct', 'account.send').mail.looked).toEqual([]);
  });
});

describe('what matters of the mailbox', () => {
  it('is the same for every ordinary mail', () => {
    expect(keyOf(after(inbox, 'mail.open school'))).toBe(keyOf(after(inbox, 'mail.open cousin')));
    expect(keyOf(after(inbox, 'mail.open school', 'mail.delete'))).toBe(keyOf(inbox));
  });
});
