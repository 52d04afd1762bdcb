import { openInNewTab, pageOf, turn } from './browser.ts';
import { mailWords } from './mail-words.ts';
import { linkPage, openLink, type LinkState } from './monespace/account.ts';
import type { Page } from './pages.ts';
import { offer, step, still, type Affordance, type Service } from './service.ts';
import { characters, tidy, words } from './text.ts';
import type { World } from './world.ts';

export const folders = ['inbox', 'spam', 'trash'] as const;
export type Folder = (typeof folders)[number];

/** The ordinary e-mails, in the inbox and in spam: nothing depends on them. */
export const ordinaryInbox = [
  'library',
  'dentist',
  'cousin',
  'market',
  'water',
  'choir',
  'garage',
  'school',
] as const;
export const ordinarySpam = ['lottery', 'parcel', 'miracle'] as const;

export type OrdinaryId = (typeof ordinaryInbox)[number] | (typeof ordinarySpam)[number];
/** `ebox`: the news of another service; `agent`, `deletion`: what comes of a deletion; `confirmation-old`: an earlier one, whose link has expired. `lookalike`: the false one. */
export type MailId =
  OrdinaryId | 'ebox' | 'agent' | 'deletion' | 'confirmation' | 'confirmation-old' | 'lookalike';

type MailPage = Extract<Page, { site: 'mail' }>;

export interface Message {
  id: MailId;
  folder: Folder;
  /** Where `mail.restore` puts it back. */
  home: Folder;
  read: boolean;
  /** In minutes of the clock; the message is there from then on. */
  due: number;
}

export interface MailSlice {
  messages: readonly Message[];
  /** Which places were looked at since the last sending or the last wait. */
  looked: readonly Place[];
  /** True once the newest confirmation was opened. */
  found: boolean;
  /** How the starting world lets a confirmation arrive. */
  delivery: { folder: Folder; delay: number };
}

/** The places where a missing e-mail is looked for, in the guide's order. */
export type Place = 'inbox' | 'spam' | 'address';

export type MailAct =
  | { type: 'mail.folder'; folder: Folder }
  | { type: 'mail.open'; id: MailId }
  | { type: 'mail.close' }
  | { type: 'mail.follow' }
  | { type: 'mail.delete' }
  | { type: 'mail.restore' }
  | { type: 'mail.notSpam' }
  | { type: 'mail.markUnread' }
  | { type: 'mail.search'; text: string };

export type MailFact = {
  type:
    | 'mail.opened'
    | 'mail.confirmationOpened'
    | 'mail.lookalikeOpened'
    | 'mail.lookalikeFollowed'
    | 'mail.confirmationDeleted'
    | 'mail.confirmationFollowed'
    | 'mail.eboxMistaken'
    | 'mail.movedToInbox';
};

/** The mailbox at the start: ordinary e-mails, some of them read. */
export function startMail(delivery: MailSlice['delivery'], extra: readonly Message[]): MailSlice {
  const ordinary = (folder: Folder) => (id: OrdinaryId, index: number) => ({
    id,
    folder,
    home: folder,
    read: index > 1,
    due: 0,
  });
  return {
    messages: [
      ...extra,
      { id: 'ebox', folder: 'inbox', home: 'inbox', read: false, due: 0 },
      ...ordinaryInbox.map(ordinary('inbox')),
      ...ordinarySpam.map(ordinary('spam')),
    ],
    looked: [],
    found: false,
    delivery,
  };
}

/** The messages that have arrived, newest first. */
export function arrived(world: World): Message[] {
  return world.mail.messages.filter((message) => message.due <= world.clock.now);
}

/** A message by its name, if it has arrived. */
export function messageOf(world: World, id: MailId): Message | undefined {
  return arrived(world).find((message) => message.id === id);
}

/** The confirmation that counts: the one last sent, if it has arrived. */
export function newestConfirmation(world: World): Message | undefined {
  const early = world.account.sends === 1 ? messageOf(world, 'confirmation-old') : undefined;
  return messageOf(world, 'confirmation') ?? early;
}

/** The message that the page in front shows, or `null`. */
export function openMessage(world: World): Message | null {
  const id = pageOf(world, 'mail')?.open;
  return (id && messageOf(world, id)) || null;
}

/** The messages that the page in front lists: those of its folder, or of its search. */
export function listed(world: World): Message[] {
  const page = pageOf(world, 'mail');
  if (!page) return [];
  return arrived(world).filter(
    (message) => message.folder === page.folder && fitsSearch(message.id, page.search),
  );
}

/** True when a wait cannot help: an account waits for its confirmation, and no e-mail is on its way. */
export function awaitedInVain(world: World): boolean {
  return (
    world.account.status === 'pending' &&
    !world.mail.messages.some((message) => message.id === 'confirmation')
  );
}

/** Sends the confirmation: it is on its way when the address exists; an earlier one is replaced unless it is still on its way. */
export function sendConfirmation(world: World, deliverable: boolean): World {
  const { delivery, messages } = world.mail;
  const { now } = world.clock;
  const others = messages.filter((message) => message.id !== 'confirmation');
  const onItsWay = messages.find((message) => message.id === 'confirmation' && message.due > now);
  const fresh: Message = {
    id: 'confirmation',
    folder: delivery.folder,
    home: delivery.folder,
    read: false,
    due: now + delivery.delay,
  };
  return {
    ...world,
    mail: {
      ...world.mail,
      looked: [],
      found: false,
      messages: deliverable ? [onItsWay ?? fresh, ...others] : others,
    },
  };
}

/** Puts an e-mail on its way to the inbox; an earlier one of the same name is replaced. */
export function deliver(world: World, id: MailId, due: number): World {
  const others = world.mail.messages.filter((message) => message.id !== id);
  const message: Message = { id, folder: 'inbox', home: 'inbox', read: false, due };
  return { ...world, mail: { ...world.mail, messages: [message, ...others] } };
}

/** Notes that a place was looked at; the address counts once both folders were looked at, as the guide has it. */
export function lookAt(world: World, place: Place): World {
  const { looked } = world.mail;
  if (looked.includes(place)) return world;
  if (place === 'address' && !(looked.includes('inbox') && looked.includes('spam'))) return world;
  return { ...world, mail: { ...world.mail, looked: [...looked, place] } };
}

function fitsSearch(id: MailId, search: string): boolean {
  return words(search).every((word) => mailWords[id].includes(word));
}

function hasLink(id: MailId): boolean {
  return id === 'confirmation' || id === 'confirmation-old' || id === 'lookalike';
}

function isOrdinary(id: MailId): id is OrdinaryId {
  return [...ordinaryInbox, ...ordinarySpam].some((ordinary) => ordinary === id);
}

function change(world: World, id: MailId, more: Partial<Message>): World {
  const messages = world.mail.messages.map((message) =>
    message.id === id ? { ...message, ...more } : message,
  );
  return { ...world, mail: { ...world.mail, messages } };
}

function openFact(id: MailId): MailFact {
  if (id === 'confirmation' || id === 'confirmation-old')
    return { type: 'mail.confirmationOpened' };
  if (id === 'lookalike') return { type: 'mail.lookalikeOpened' };
  if (id === 'ebox') return { type: 'mail.eboxMistaken' };
  return { type: 'mail.opened' };
}

function follow(world: World, id: MailId) {
  if (id === 'lookalike') {
    return step(openInNewTab(world, { site: 'lookalike', caught: false }), {
      type: 'mail.lookalikeFollowed',
    });
  }
  if (id !== 'confirmation' && id !== 'confirmation-old') return still(world);
  const state = linkPage(world, id);
  const replaced = state === 'link-expired' && world.account.sends > 1;
  return step(
    openInNewTab(openLink(world, state), { site: 'monespace', view: state }),
    { type: 'mail.confirmationFollowed' },
    { type: replaced ? 'account.linkReplaced' : linkFacts[state] },
  );
}

const linkFacts = {
  confirmed: 'account.confirmed',
  'link-expired': 'account.linkExpired',
  'link-used': 'account.linkUsed',
} as const satisfies Record<LinkState, string>;

export const mail: Service<MailAct> = {
  play(world, act) {
    const page = pageOf(world, 'mail');
    if (!page) return still(world);
    const list = { ...page, open: null };
    if (act.type === 'mail.folder') {
      return step(turn(world, { ...list, folder: act.folder, search: '' }));
    }
    if (act.type === 'mail.search') {
      return step(turn(world, { ...list, search: tidy(act.text) }));
    }
    if (act.type === 'mail.open') {
      if (!listed(world).some((message) => message.id === act.id)) return still(world);
      const read = change(world, act.id, { read: true });
      const found = world.mail.found || newestConfirmation(world)?.id === act.id;
      return step(
        turn({ ...read, mail: { ...read.mail, found } }, { ...page, open: act.id }),
        openFact(act.id),
      );
    }
    const message = openMessage(world);
    if (!message) return still(world);
    const back = turn(world, list);
    switch (act.type) {
      case 'mail.close':
        return step(back);
      case 'mail.follow':
        return follow(world, message.id);
      case 'mail.delete':
        return step(
          change(back, message.id, { folder: 'trash', home: message.folder }),
          ...(message.id === 'confirmation' ? [{ type: 'mail.confirmationDeleted' as const }] : []),
        );
      case 'mail.restore':
        return step(change(back, message.id, { folder: message.home }));
      case 'mail.notSpam':
        return step(change(back, message.id, { folder: 'inbox' }), { type: 'mail.movedToInbox' });
      case 'mail.markUnread':
        return step(change(back, message.id, { read: false }));
    }
  },
  affordances(world) {
    const page = pageOf(world, 'mail');
    if (!page) return [];
    const shared = [
      ...folders.map((folder) => offer({ type: 'mail.folder', folder })),
      ...['espace', 'gaufres', ''].map((text) =>
        offer({ type: 'mail.search', text }, world.site.familiar ? { beyond: true } : { cost: 3 }),
      ),
    ];
    const message = openMessage(world);
    if (message) return [...shared, ...messageAffordances(message)];
    return [...shared, ...listAffordances(listed(world))];
  },
  standIns: {
    'mail.search': [...new Set(Object.values(mailWords).join(' ').split(' ')), ...characters],
  },
  key(world) {
    const page = pageOf(world, 'mail');
    return [
      page && pageKey(world, page),
      world.account.status === 'pending' && searchKey(world),
      world.mail.messages.some(({ id }) => id === 'agent') && messageOf(world, 'agent')?.folder,
    ];
  },
};

function pageKey(world: World, { folder, open, search }: MailPage): unknown {
  const kind = (id: MailId) => (isOrdinary(id) ? 'ordinary' : id);
  const shows =
    search === '' ? 'all' : [...new Set(listed(world).map(({ id }) => kind(id)))].sort();
  return [folder, shows, open && kind(open)];
}

function searchKey({ mail, clock }: World): unknown {
  const places = mail.messages
    .filter(({ id }) => id === 'confirmation' || id === 'confirmation-old')
    .map(({ id, folder, home, due }) => [id, folder, folder === 'trash' && home, due <= clock.now]);
  return [places, [...mail.looked].sort(), mail.found];
}

function listAffordances(messages: readonly Message[]): Affordance[] {
  const first = messages.find(({ id }) => isOrdinary(id));
  return messages.map(({ id }) =>
    isOrdinary(id) && first && id !== first.id
      ? offer({ type: 'mail.open', id }, { twin: { type: 'mail.open', id: first.id } })
      : offer({ type: 'mail.open', id }),
  );
}

function messageAffordances(message: Message): Affordance[] {
  const acts: MailAct['type'][] = ['mail.close', 'mail.markUnread'];
  if (hasLink(message.id)) acts.push('mail.follow');
  if (message.folder === 'trash') acts.push('mail.restore');
  else acts.push('mail.delete');
  if (message.folder === 'spam') acts.push('mail.notSpam');
  return acts.map((type) => offer({ type } as MailAct));
}
