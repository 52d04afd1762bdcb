import { account, type AccountSlice } from './monespace/account.ts';
import { catalogue, type CatalogueSlice } from './monespace/catalogue.ts';
import { deletion, type DeletionSlice } from './monespace/deletion.ts';
import { files, type FilesSlice } from './monespace/files.ts';
import { request, type RequestSlice } from './monespace/request.ts';
import { site, type SiteSlice } from './monespace/site.ts';
import { observed } from './observe.ts';
import { browser, type BrowserSlice } from './browser.ts';
import { card, type CardSlice } from './card.ts';
import { clock, type ClockSlice } from './clock.ts';
import { controlOf, textOf, type Act } from './acts.ts';
import { lookalike } from './lookalike.ts';
import { mail, type MailSlice } from './mail.ts';
import { phone } from './phone.ts';
import { reader } from './reader.ts';
import { screen, type ScreenLanguage } from './screen.ts';
import { search } from './search-engine.ts';
import { still, type Affordance, type Service, type Step } from './service.ts';
import { dialogOf, signIn, type SignInSlice } from './sign-in.ts';

/** Everything on the practice computer, as plain data. */
export interface World {
  screen: ScreenLanguage;
  clock: ClockSlice;
  browser: BrowserSlice;
  mail: MailSlice;
  signIn: SignInSlice;
  site: SiteSlice;
  account: AccountSlice;
  files: FilesSlice;
  catalogue: CatalogueSlice;
  request: RequestSlice;
  deletion: DeletionSlice;
  card: CardSlice;
}

const services: Record<string, Service<never>> = {
  account,
  card,
  catalogue,
  clock,
  deletion,
  files,
  lookalike,
  mail,
  phone,
  reader,
  request,
  screen,
  search,
  signIn,
  site,
  // Last: of two roads as long, help takes the one in the page.
  browser,
};

const all = Object.values(services);

function serviceOf(act: Act): Service<Act> | undefined {
  return services[act.type.slice(0, act.type.indexOf('.'))];
}

/** Texts that may stand for what an act types: see `Service.standIns`. */
export function standInsFor(world: World, act: Act): string[] {
  const offered = affordances(world)
    .filter((affordance) => controlOf(affordance.act) === controlOf(act))
    .map((affordance) => textOf(affordance.act) ?? '');
  return [...offered, ...(serviceOf(act)?.standIns?.[act.type] ?? [])];
}

/** True when the screen has the control of this act now. */
export function offers(world: World, act: Act): boolean {
  const control = controlOf(act);
  return affordances(world).some((affordance) => controlOf(affordance.act) === control);
}

/** While a pretend dialog is open the rest of the pretend screen does not answer; these still do. */
const besideDialog: Service<never>[] = [card, reader, screen, signIn];

/** The world after an act, and the facts that came of it. Pure and total: an act that the screen does not offer changes nothing. */
export function play(world: World, act: Act): Step {
  return offers(world, act) ? playOffered(world, act) : still(world);
}

/** The same for an act taken from `affordances` of this very world. */
export function playOffered(world: World, act: Act): Step {
  const service = services[act.type.slice(0, act.type.indexOf('.'))] as Service<Act>;
  const { world: next, facts } = service.play(world, act);
  return { world: observed(next), facts };
}

/** The acts that the screen offers now, with what they cost the planner. */
export function affordances(world: World): Affordance[] {
  const answering = dialogOf(world) === null ? all : besideDialog;
  const offered: Affordance[] = [];
  // A search asks for these more than for anything else, and flatMap would cost it a tenth.
  for (const service of answering) offered.push(...service.affordances(world));
  return offered;
}

/** What goals, guards and affordances read of a world, as a string: two worlds with the same key are the same to help and to proof. */
export function keyOf(world: World): string {
  return JSON.stringify(all.map((service) => service.key(world)));
}
