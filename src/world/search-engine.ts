import { navigate, pageOf } from './browser.ts';
import { citizen } from './card.ts';
import { mailPage, sitePage, type Page } from './pages.ts';
import { offer, step, still, type Service } from './service.ts';
import { hostOf, tidy, words } from './text.ts';

/** What the search engine can find, in the order in which it shows it: the advertisement first. */
export const searchResults = ['sponsored', 'monespace', 'mailbox'] as const;
export type SearchResult = (typeof searchResults)[number];

export type SearchAct =
  { type: 'search.submit'; text: string } | { type: 'search.open'; result: SearchResult };

export type SearchFact = {
  type:
    | 'search.submitted'
    | 'search.addressSubmitted'
    | 'search.foundNothing'
    | 'search.sponsoredOpened'
    | 'search.resultOpened';
};

const siteWords = ['monespace', 'espace', 'wallonie', 'wallon', 'wallonne', 'guichet'];
const mailWords = [
  'mail',
  'mails',
  'email',
  'courriel',
  'courrier',
  'boite',
  'messagerie',
  'post',
  'postfach',
];

/** A query → the results, in order; empty when nothing fits. */
export function resultsFor(query: string): SearchResult[] {
  const asked = words(query);
  const any = (list: readonly string[]) => asked.some((word) => list.includes(word));
  return searchResults.filter((result) => (result === 'mailbox' ? any(mailWords) : any(siteWords)));
}

/** The page of results for a query. */
export function searchPage(query: string): Page {
  return { site: 'search', query: tidy(query) };
}

/** A query → what of it matters: the results that it gives. */
export function queryKind(query: string): string {
  return query === '' ? 'start' : resultsFor(query).join('+');
}

const targets: Record<SearchResult, Page> = {
  sponsored: { site: 'lookalike', caught: false },
  monespace: sitePage,
  mailbox: mailPage,
};

export const search: Service<SearchAct> = {
  play(world, act) {
    const page = pageOf(world, 'search');
    if (!page) return still(world);
    switch (act.type) {
      case 'search.submit': {
        if (tidy(act.text) === '') return still(world);
        const next = navigate(world, searchPage(act.text));
        if (hostOf(act.text) !== null) return step(next, { type: 'search.addressSubmitted' });
        const found = resultsFor(act.text).length > 0;
        return step(next, { type: found ? 'search.submitted' : 'search.foundNothing' });
      }
      case 'search.open': {
        if (!resultsFor(page.query).includes(act.result)) return still(world);
        return step(navigate(world, targets[act.result]), {
          type: act.result === 'sponsored' ? 'search.sponsoredOpened' : 'search.resultOpened',
        });
      }
    }
  },
  affordances(world) {
    const page = pageOf(world, 'search');
    if (!page) return [];
    return [
      ...[citizen.site, 'mon espace wallonie', 'boîte mail', 'recette de gaufres'].map((text) =>
        offer({ type: 'search.submit', text }, { cost: 3 }),
      ),
      ...resultsFor(page.query).map((result) => offer({ type: 'search.open', result })),
    ];
  },
  standIns: { 'search.submit': ['mail wallonie', ''] },
  key: () => 0,
};
