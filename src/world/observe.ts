import { shownPage } from './browser.ts';
import { witness } from './card.ts';
import { lookAt } from './mail.ts';
import { agentAnswer, hasOpenFiles } from './monespace/deletion.ts';
import { listedFiles, rentState } from './monespace/files.ts';
import type { Page, SitePage } from './pages.ts';
import type { World } from './world.ts';

/** The world once the learner has the page in front before the eyes: what was seen may be asked about, where one looked is kept. */
export function observed(world: World): World {
  const page = shownPage(world);
  if (page?.site === 'monespace') return onSite(world, page);
  if (page?.site === 'mail') return inMailbox(world, page);
  return world;
}

function onSite(world: World, page: SitePage): World {
  switch (page.view) {
    case 'confirmed':
    case 'notice':
      return witness(world, page.view);
    case 'sent':
    case 'correct':
      return lookAt(world, 'address');
    case 'file':
      if (page.item === 'bike') return witness(world, 'status');
      return page.item === 'rent' && rentState(world) === 'inProgress'
        ? witness(world, 'answer')
        : world;
    case 'deletion':
      if (world.deletion.teacher) return witness(world, 'refusal');
      return hasOpenFiles(world) ? world : witness(world, 'deletion');
    case 'space':
      return inSpace(world);
    default:
      return world;
  }
}

function inSpace(world: World): World {
  const { at, restored } = world.deletion;
  const back = restored || at !== null ? witness(world, 'filesBack') : world;
  const { submitted, seenInList } = back.request;
  if (!submitted || seenInList || !listedFiles(back).some(({ id }) => id === 'request'))
    return back;
  return { ...back, request: { ...back.request, seenInList: true } };
}

function inMailbox(world: World, page: Extract<Page, { site: 'mail' }>): World {
  if (page.open === 'agent') {
    return agentAnswer(world) === null ? world : witness(world, 'agent');
  }
  if (page.open !== null || page.search !== '' || page.folder === 'trash') return world;
  return world.account.status === 'pending' ? lookAt(world, page.folder) : world;
}
