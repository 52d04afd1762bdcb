import { shownPage } from './browser.ts';
import { witness, type Question } from './card.ts';
import { lookAt } from './mail.ts';
import { agentAnswer, hasOpenFiles } from './monespace/deletion.ts';
import { listedFiles, rentState } from './monespace/files.ts';
import type { Page, SitePage } from './pages.ts';
import type { World } from './world.ts';

/** The world once the learner has the page in front before the eyes: what was seen may be asked about, where one looked is kept. */
export function observed(world: World): World {
  const page = shownPage(world);
  const question = questionOf(world);
  const asked = question ? witness(world, question) : world;
  if (page?.site === 'monespace') return onSite(asked, page);
  if (page?.site === 'mail') return inMailbox(asked, page);
  return asked;
}

/** The question whose answer stands on the page in front, or `null`. */
export function questionOf(world: World): Question | null {
  const page = shownPage(world);
  if (page?.site === 'mail') {
    return page.open === 'agent' && agentAnswer(world) !== null ? 'agent' : null;
  }
  return page?.site === 'monespace' ? questionOn(world, page) : null;
}

function questionOn(world: World, page: SitePage): Question | null {
  switch (page.view) {
    case 'confirmed':
    case 'notice':
      return page.view;
    case 'file':
      if (page.item === 'bike') return 'status';
      return page.item === 'rent' && rentState(world) === 'inProgress' ? 'answer' : null;
    case 'deletion':
      if (world.deletion.teacher) return 'refusal';
      return hasOpenFiles(world) ? null : 'deletion';
    case 'space':
      return world.deletion.restored || world.deletion.at !== null ? 'filesBack' : null;
    default:
      return null;
  }
}

function onSite(world: World, page: SitePage): World {
  if (page.view === 'sent' || page.view === 'correct') return lookAt(world, 'address');
  const { submitted, seenInList } = world.request;
  if (page.view !== 'space' || !submitted || seenInList) return world;
  if (!listedFiles(world).some(({ id }) => id === 'request')) return world;
  return { ...world, request: { ...world.request, seenInList: true } };
}

function inMailbox(world: World, page: Extract<Page, { site: 'mail' }>): World {
  if (page.open !== null || page.search !== '' || page.folder === 'trash') return world;
  return world.account.status === 'pending' ? lookAt(world, page.folder) : world;
}
