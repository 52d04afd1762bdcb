import { navigate, pageOf, turn } from '../browser.ts';
import { offer, step, still, type Affordance, type Service } from '../service.ts';
import { characters, tidy, words } from '../text.ts';
import type { World } from '../world.ts';
import { needs, procedureOf, target } from './catalogue.ts';

/** The states of a file; the real list is not public, this one is ours (domain.md 1.5). */
export const fileStates = [
  'draft',
  'sent',
  'received',
  'wanted',
  'inProgress',
  'granted',
  'refused',
  'inadmissible',
  'closed',
] as const;
export type FileState = (typeof fileStates)[number];

/** A made-up file of the citizen. `day`: days before the exercise begins. */
export interface File {
  id: string;
  procedure: string;
  number: string;
  day: number;
  state: FileState;
}

const make = (
  id: string,
  procedure: string,
  number: number,
  day: number,
  state: FileState,
): File => ({
  id,
  procedure,
  number: `ES-${String(number).padStart(4, '0')}`,
  day,
  state,
});

/** Twelve files of different ages and states. `bike` is the one to read, `rent` the one that wants a document. */
export const allFiles: readonly File[] = [
  make('voucher', 'beneficier-du-cheque-habitat', 412, 4, 'sent'),
  make('peb', 'obtenir-un-certificat-peb', 408, 9, 'draft'),
  make('rent', 'obtenir-une-allocation-de-demenagement-et-de-loyer-adel', 391, 16, 'wanted'),
  make('soil', 'demander-un-extrait-conforme-de-la-banque-de-donnees', 377, 28, 'received'),
  make('bike', 'obtenir-une-prime-regionale-pour-l-achat-d-un', 352, 47, 'inProgress'),
  make('water', 'acces-au-fonds-social-de-l-eau', 344, 61, 'inProgress'),
  make('roof', 'obtenir-une-prime-petits-travaux-et-toiture', 306, 118, 'granted'),
  make('hedge', 'demander-une-subvention-pour-la-plantation-de-haies', 281, 163, 'refused'),
  make('chair', 'demander-une-prime-pour-l-achat-d-une-chaise', 240, 240, 'inadmissible'),
  make('transport', 'beneficier-de-reductions-sur-les-transports-en-commun', 198, 301, 'granted'),
  make('fishing', 'obtenir-un-permis-de-peche', 133, 402, 'closed'),
  make('record', 'demander-un-extrait-ou-une-copie-d-un-acte', 87, 530, 'closed'),
];

/** The states in which nothing is under way any more. */
export const endedStates: readonly FileState[] = ['granted', 'refused', 'inadmissible', 'closed'];

/** The documents of the pretend folder; the first is the one that the administration asks for. */
export const documents = ['household', 'invoice', 'photo'] as const;
export type Document = (typeof documents)[number];

/** Minutes until the administration has read an answer: until the next day. */
export const answerDelay = 24 * 60;

export interface FilesSlice {
  /** The files that the citizen has, by id. */
  list: readonly string[];
  /** The answer given to the administration, and when. */
  reply: { at: number; right: boolean } | null;
  /** The document chosen for the answer being written. */
  chosen: Document | null;
  /** True once « Envoyer » was pressed with no document. */
  documentForgotten: boolean;
}

export const sorts = ['date', 'title', 'state'] as const;
export type Sort = (typeof sorts)[number];

export type FilesAct =
  | { type: 'files.search'; text: string }
  | { type: 'files.filter'; state: FileState | 'all' }
  | { type: 'files.sort'; by: Sort }
  | { type: 'files.open'; id: string }
  | { type: 'files.reply' }
  | { type: 'files.choose'; document: Document }
  | { type: 'files.sendReply' };

export type FilesFact = {
  type:
    | 'files.opened'
    | 'files.documentMissing'
    | 'files.replied'
    | 'files.repliedWrong'
    | 'files.searchedInVain';
};

/** The state of the file that wants a document: it changes with the answer, and when time is moved on. */
export function rentState(world: World): FileState {
  const { reply } = world.files;
  if (!reply) return 'wanted';
  if (world.clock.now < reply.at + answerDelay) return 'received';
  return reply.right ? 'inProgress' : 'wanted';
}

/** The citizen's files, the newest first; the procedure sent in this exercise, or its draft, at the top. */
export function filesOf(world: World): File[] {
  const { submitted, saved } = world.request;
  const own: File[] =
    submitted || saved
      ? [make('request', target(world), 431, 0, submitted ? 'sent' : 'draft')]
      : [];
  const kept = allFiles
    .filter(({ id }) => world.files.list.includes(id))
    .map((file) => (file.id === 'rent' ? { ...file, state: rentState(world) } : file));
  return [...own, ...kept];
}

/** What the page in front lists: filtered, searched and sorted as it asks. Titles sort in French. */
export function listedFiles(world: World): File[] {
  const page = pageOf(world, 'monespace');
  if (page?.view !== 'space') return [];
  const asked = words(page.query ?? '');
  const found = filesOf(world).filter(
    ({ procedure, number, state }) =>
      (!page.filter || state === page.filter) &&
      asked.every((word) => searchable(procedure, number).includes(word)),
  );
  return sorted(found, page.sort ?? 'date');
}

const searched = new Map<string, string>();

/** What the search of the list looks through, folded: the titles in both languages, and the number. */
function searchable(procedure: string, number: string): string {
  const id = `${procedure} ${number}`;
  const known = searched.get(id) ?? words(`${titles(procedure)} ${number}`).join(' ');
  searched.set(id, known);
  return known;
}

function titles(procedure: string): string {
  const entry = procedureOf(procedure);
  return entry ? `${entry.fr} ${entry.de}` : '';
}

function sorted(list: readonly File[], by: Sort): File[] {
  const order = {
    date: (a: File, b: File) => a.day - b.day,
    title: (a: File, b: File) => titles(a.procedure).localeCompare(titles(b.procedure), 'fr'),
    state: (a: File, b: File) => fileStates.indexOf(a.state) - fileStates.indexOf(b.state),
  };
  return [...list].sort(order[by]);
}

/** True while the administration wants a document, in an exercise that answers it. */
export function answerable(world: World): boolean {
  return world.site.parts.includes('catalogue') && rentState(world) === 'wanted';
}

/** True when the page in front is that file's. */
export function fileShown(world: World, id: string): boolean {
  const page = pageOf(world, 'monespace');
  return page?.view === 'file' && page.item === id;
}

function update(world: World, more: Partial<FilesSlice>): World {
  return { ...world, files: { ...world.files, ...more } };
}

function sendReply(world: World) {
  const { chosen } = world.files;
  if (!chosen) {
    return step(update(world, { documentForgotten: true }), { type: 'files.documentMissing' });
  }
  const right = chosen === documents[0];
  const sent = update(world, {
    reply: { at: world.clock.now, right },
    chosen: null,
    documentForgotten: false,
  });
  return step(navigate(sent, { site: 'monespace', view: 'file', item: 'rent' }), {
    type: right ? 'files.replied' : 'files.repliedWrong',
  });
}

export const files: Service<FilesAct> = {
  play(world, act) {
    const page = pageOf(world, 'monespace');
    if (!page) return still(world);
    switch (act.type) {
      case 'files.search': {
        const next = turn(world, { ...page, query: tidy(act.text) });
        const vain = listedFiles(next).length === 0;
        return vain ? step(next, { type: 'files.searchedInVain' }) : step(next);
      }
      case 'files.filter':
        return step(turn(world, { ...page, filter: act.state === 'all' ? undefined : act.state }));
      case 'files.sort':
        return step(turn(world, { ...page, sort: act.by }));
      case 'files.open':
        if (!listedFiles(world).some(({ id }) => id === act.id)) return still(world);
        return step(navigate(world, { site: 'monespace', view: 'file', item: act.id }), {
          type: 'files.opened',
        });
      case 'files.reply':
        return step(
          navigate(update(world, { chosen: null, documentForgotten: false }), {
            site: 'monespace',
            view: 'reply',
          }),
        );
      case 'files.choose':
        return step(update(world, { chosen: act.document, documentForgotten: false }));
      case 'files.sendReply':
        return sendReply(world);
    }
  },
  affordances(world) {
    const page = pageOf(world, 'monespace');
    switch (page?.view) {
      case 'space':
        return listAffordances(world);
      case 'file':
        return page.item === 'rent' && answerable(world) ? [offer({ type: 'files.reply' })] : [];
      case 'reply':
        return [
          ...documents
            .filter((document) => document !== world.files.chosen)
            .map((document) => offer({ type: 'files.choose', document })),
          offer({ type: 'files.sendReply' }),
        ];
      default:
        return [];
    }
  },
  get standIns() {
    const shown = [...allFiles.map(({ procedure }) => procedure), needs.tax.id];
    return { 'files.search': [...words(shown.map(titles).join(' ')), ...characters] };
  },
  key(world) {
    const page = pageOf(world, 'monespace');
    const ids = listedFiles(world).map(({ id }) => id);
    return [
      rentState(world),
      rentState(world) === 'received' && world.files.reply?.right,
      page?.view === 'reply' && world.files.chosen,
      page?.view === 'space' && [
        ...keyFiles.map((id) => ids.includes(id)),
        ids.some((id) => !keyFiles.includes(id)),
      ],
      page?.view === 'file' && (keyFiles.includes(page.item ?? '') ? page.item : 'other'),
    ];
  },
};

const keyFiles: readonly string[] = ['bike', 'rent', 'request', 'peb'];

function listAffordances(world: World): Affordance[] {
  const page = pageOf(world, 'monespace')!;
  const ids = listedFiles(world).map(({ id }) => id);
  const other = ids.find((id) => !keyFiles.includes(id));
  const opens = ids.map((id) =>
    keyFiles.includes(id) || id === other || !other
      ? offer({ type: 'files.open', id })
      : offer({ type: 'files.open', id }, { twin: { type: 'files.open', id: other } }),
  );
  const states = [...new Set(filesOf(world).map(({ state }) => state))];
  // Where nothing is listed, the way out is another search, not the site's address again.
  const search = listedFiles(world).length === 0 ? 0.5 : 3;
  return [
    offer({ type: 'files.search', text: 'vélo' }, { cost: search }),
    offer({ type: 'files.search', text: 'gaufres' }, { cost: 3 }),
    offer({ type: 'files.search', text: '' }, { cost: search }),
    ...sorts
      .filter((by) => by !== (page.sort ?? 'date'))
      .map((by) => offer({ type: 'files.sort', by }, { aside: true })),
    ...(page.filter ? [offer({ type: 'files.filter', state: 'all' })] : []),
    ...states
      .filter((state) => state !== page.filter)
      .map((state) => offer({ type: 'files.filter', state }, { cost: 3 })),
    ...opens,
  ];
}
