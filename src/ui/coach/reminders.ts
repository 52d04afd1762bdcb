import type { World } from '../../world/world.ts';
import { entriesByPlace, type Entry } from '../glossary/entries.ts';
import type { Practice } from '../session.svelte.ts';
import { shownPage } from './readers.ts';

const atSite = (world: World) =>
  ['monespace', 'sign-in'].includes(shownPage(world)?.site ?? 'elsewhere');

/** What has been done already needs no reminder. */
const behind: Partial<Record<Entry, (world: World) => boolean>> = {
  openBrowser: (world) => world.browser.open,
  goToSite: atSite,
  signInCsam: (world) => world.signIn.on,
};

/** The one entry of the glossary that may help a learner now. */
export function reminderFor({ sheet, place, world }: Practice): Entry | undefined {
  const entries = entriesByPlace[sheet][place.path] ?? entriesByPlace[sheet][place.step] ?? [];
  return entries.find((entry) => !behind[entry]?.(world));
}
