import { navigate, pageOf, turn } from '../browser.ts';
import { offer, step, still, type Affordance, type Service } from '../service.ts';
import { fold, tidy, words } from '../text.ts';
import type { World } from '../world.ts';

/** A procedure of the training catalogue; its German title is a translation made for this exercise. */
export interface Procedure {
  id: string;
  theme: string;
  audience: string;
  fr: string;
  de: string;
}

/** A procedure with its titles as a search reads them. */
interface Entry {
  procedure: Procedure;
  titles: readonly string[];
}

/** A constant, but a heavy one: whoever opens a sheet without files does without it. */
let entries: readonly Entry[] = [];

/** Brings the procedures of the catalogue in; to be done once, before a world with files begins. */
export function bringCatalogue(procedures: readonly Procedure[]): void {
  entries = procedures.map((procedure) => ({
    procedure,
    titles: [fold(procedure.fr), fold(procedure.de)],
  }));
}

/** True once the procedures are there. */
export function hasCatalogue(): boolean {
  return entries.length > 0;
}

/**
 * The needs of the guide's opening, each with the procedure that answers it, the short search that the planner types,
 * and a whole sentence that finds nothing: what the training card suggests in the case `no-result`. On the German
 * screen the two of `de` serve; a search in either language finds its title.
 */
export const needs = {
  tax: {
    id: 'demander-une-reduction-du-precompte-immobilier',
    search: 'immo',
    sentence: 'Contester le précompte immobilier',
    de: { search: 'Immobilien', sentence: 'Einspruch gegen den Immobilienvorabzug einlegen' },
  },
  study: {
    id: 'beneficier-d-une-allocation-d-etudes-dans-l-enseignement',
    search: 'études',
    sentence: 'Avoir une bourse pour mes études',
    de: { search: 'Studien', sentence: 'Eine Beihilfe für mein Studium bekommen' },
  },
  'study-abroad': {
    id: 'demander-l-equivalence-d-un-diplome-etranger',
    search: 'diplôme',
    sentence: 'Faire reconnaître mon diplôme étranger',
    de: { search: 'Diplom', sentence: 'Mein ausländisches Diplom anerkennen lassen' },
  },
  child: {
    id: 'obtenir-une-allocation-ou-prime-de-naissance',
    search: 'naissance',
    sentence: 'Recevoir une prime pour la naissance de mon enfant',
    de: { search: 'Geburt', sentence: 'Eine Prämie für die Geburt meines Kindes bekommen' },
  },
  work: {
    id: 'trouver-un-emploi-via-les-titres-services',
    search: 'emploi',
    sentence: 'Je cherche un emploi près de chez moi',
    de: { search: 'Arbeit', sentence: 'Ich suche eine Arbeit in meiner Nähe' },
  },
} as const;
export type Need = keyof typeof needs;

/** The short search and the whole sentence of the need looked for, in the screen's language. */
export function searchesFor({ catalogue: { need }, screen }: World): {
  search: string;
  sentence: string;
} {
  return screen === 'de' ? needs[need].de : needs[need];
}

/** A search of more words than this is not a short one (the guide, part 2). */
export const fewWords = 2;

export interface CatalogueSlice {
  need: Need;
  /** True when the training card suggests a whole sentence first. */
  sentence: boolean;
  /** True once a query of one or two words had the procedure looked for among its results. */
  found: boolean;
  /** True once a whole sentence was searched. */
  sentenceTried: boolean;
}

export type CatalogueAct =
  | { type: 'catalogue.search'; text: string }
  | { type: 'catalogue.theme'; theme: string }
  | { type: 'catalogue.open'; id: string };

export type CatalogueFact = {
  type:
    | 'catalogue.found'
    | 'catalogue.searched'
    | 'catalogue.sentenceSearched'
    | 'catalogue.otherOpened'
    | 'catalogue.targetOpened';
};

/** A query → the procedures whose title, in one of the two languages, has every word of it somewhere; none for an empty query. */
export function search(query: string): Procedure[] {
  const asked = words(query);
  if (asked.length === 0) return [];
  return entries
    .filter(({ titles }) => titles.some((title) => asked.every((word) => title.includes(word))))
    .map(({ procedure }) => procedure);
}

/** What the page in front lists: the results of its query, of the chosen theme. */
export function results(world: World): Procedure[] {
  const page = pageOf(world, 'monespace');
  if (page?.view !== 'catalogue') return [];
  return search(page.query ?? '').filter(({ theme }) => !page.theme || theme === page.theme);
}

/** The themes that a learner may keep among the results of the page in front. */
export function themesOf(world: World): string[] {
  const page = pageOf(world, 'monespace');
  return [...new Set(search(page?.query ?? '').map(({ theme }) => theme))];
}

/** The procedure that the exercise is about. */
export function target(world: World): string {
  return needs[world.catalogue.need].id;
}

/** A procedure by its id, or `undefined`. */
export function procedureOf(id: string): Procedure | undefined {
  return entries.find(({ procedure }) => procedure.id === id)?.procedure;
}

function isShort(query: string): boolean {
  return words(query).length <= fewWords;
}

function searchFor(world: World, text: string) {
  const query = tidy(text);
  const { found, sentenceTried } = world.catalogue;
  const hit = isShort(query) && search(query).some(({ id }) => id === target(world));
  const page = { site: 'monespace', view: 'catalogue', query } as const;
  const catalogue = {
    ...world.catalogue,
    found: found || hit,
    sentenceTried: sentenceTried || !isShort(query),
  };
  const type = hit
    ? 'catalogue.found'
    : isShort(query)
      ? 'catalogue.searched'
      : 'catalogue.sentenceSearched';
  return step({ ...turn(world, page), catalogue }, { type });
}

export const catalogue: Service<CatalogueAct> = {
  play(world, act) {
    const page = pageOf(world, 'monespace');
    if (page?.view !== 'catalogue') return still(world);
    switch (act.type) {
      case 'catalogue.search':
        return searchFor(world, act.text);
      case 'catalogue.theme':
        return step(turn(world, { ...page, theme: act.theme === 'all' ? undefined : act.theme }));
      case 'catalogue.open':
        if (!results(world).some(({ id }) => id === act.id)) return still(world);
        return step(navigate(world, { site: 'monespace', view: 'procedure', item: act.id }), {
          type: act.id === target(world) ? 'catalogue.targetOpened' : 'catalogue.otherOpened',
        });
    }
  },
  affordances(world) {
    const page = pageOf(world, 'monespace');
    if (page?.view !== 'catalogue') return [];
    return [
      offer({ type: 'catalogue.search', text: searchesFor(world).search }),
      offer({ type: 'catalogue.search', text: searchesFor(world).sentence }, { cost: 3 }),
      offer({ type: 'catalogue.search', text: 'vélo' }, { cost: 3 }),
      offer({ type: 'catalogue.search', text: 'gaufres' }, { cost: 3 }),
      ...themeAffordances(world, page.theme),
      ...resultAffordances(world),
    ];
  },
  get standIns() {
    const known = Object.values(needs).flatMap(({ id, search }) => [
      search,
      procedureOf(id)?.fr ?? '',
    ]);
    return { 'catalogue.search': ['', 'prime', 'prime pour une', 'a e i', ...known] };
  },
  key(world) {
    const { found, sentence, sentenceTried } = world.catalogue;
    return [found, sentence && sentenceTried, pageKey(world)];
  },
};

function pageKey(world: World): unknown {
  const page = pageOf(world, 'monespace');
  if (page?.view === 'procedure') return page.item === target(world);
  if (page?.view !== 'catalogue') return 0;
  const listed = results(world);
  return [
    listed.some(({ id }) => id === target(world)),
    listed.some(({ id }) => id !== target(world)),
    (page.query ?? '') !== '' && isShort(page.query ?? ''),
    page.theme !== undefined,
  ];
}

function themeAffordances(world: World, chosen: string | undefined): Affordance[] {
  const themes = themesOf(world);
  if (themes.length < 2 && chosen === undefined) return [];
  const own = procedureOf(target(world))!.theme;
  const first = themes.find((theme) => theme !== own);
  return [
    ...(chosen === undefined ? [] : [offer({ type: 'catalogue.theme', theme: 'all' })]),
    ...themes
      .filter((theme) => theme !== chosen)
      .map((theme) =>
        theme === own || theme === first || first === undefined
          ? offer({ type: 'catalogue.theme', theme }, { cost: 3 })
          : offer(
              { type: 'catalogue.theme', theme },
              { cost: 3, twin: { type: 'catalogue.theme', theme: first } },
            ),
      ),
  ];
}

function resultAffordances(world: World): Affordance[] {
  const listed = results(world);
  const other = listed.find(({ id }) => id !== target(world));
  return listed.map(({ id }) =>
    id === target(world) || id === other?.id || !other
      ? offer({ type: 'catalogue.open', id })
      : offer({ type: 'catalogue.open', id }, { twin: { type: 'catalogue.open', id: other.id } }),
  );
}
