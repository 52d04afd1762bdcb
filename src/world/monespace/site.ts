import { navigate, pageOf, turn } from '../browser.ts';
import type { Page } from '../pages.ts';
import { offer, step, still, type Affordance, type Service } from '../service.ts';
import { undoable } from './deletion.ts';
import { formSteps, openViews, pendingViews, publicViews, type SiteView } from './views.ts';
import type { World } from '../world.ts';

export interface SiteSlice {
  /** The parts of Mon Espace that the exercise opens, beside the list of files. */
  parts: readonly ('catalogue' | 'deletion')[];
  /** True when signing in was learnt before: the proof then takes one key, the walks all three. */
  familiar: boolean;
}

export type SiteAct =
  | { type: 'site.signIn' }
  | { type: 'site.citizen' }
  | { type: 'site.business' }
  | { type: 'site.otherSpace' }
  | { type: 'site.signOut' }
  | { type: 'site.menu' }
  | { type: 'site.account' }
  | { type: 'site.space' }
  | { type: 'site.newProcedure' };

export type SiteFact = { type: 'site.businessEntered' | 'site.signedOut' };

/** Where the space of the citizen begins, as far as the account has come. */
export function landing(world: World): SiteView {
  if (!world.signIn.on) return 'home';
  switch (world.account.status) {
    case 'none':
      return 'fill-in';
    case 'pending':
      return 'sent';
    case 'confirmed':
      return 'notice';
    case 'open':
      return 'space';
    case 'deleted':
      return undoable(world) ? 'restore' : 'fill-in';
  }
}

/** A page asked for → the page that is shown: the site sends on whoever may not see it yet, or any more. */
export function shown(world: World, page: Page): Page {
  if (page.site === 'sign-in' && world.signIn.on) return { site: 'monespace', view: 'choice' };
  if (page.site !== 'monespace') return page;
  const view = permitted(world, page.view);
  return view === page.view ? page : { site: 'monespace', view };
}

function permitted(world: World, view: SiteView): SiteView {
  const { on } = world.signIn;
  if (view === 'home') return on ? 'choice' : 'home';
  if (publicViews.includes(view)) return view;
  if (!on) return 'home';
  if (view === 'choice' || view === 'business') return view;
  const start = landing(world);
  const { status } = world.account;
  if (status === 'pending' && pendingViews.includes(view)) return view;
  if (status === 'open' && openViews.includes(view)) {
    const sent = world.request.submitted && formSteps.some((form) => form === view);
    return sent ? 'receipt' : view;
  }
  return start;
}

export const site: Service<SiteAct> = {
  play(world, act) {
    const page = pageOf(world, 'monespace');
    if (!page) return still(world);
    const to = (view: SiteView) => navigate(world, { site: 'monespace', view });
    switch (act.type) {
      case 'site.signIn':
        return step(navigate(world, { site: 'sign-in', view: 'keys' }));
      case 'site.citizen':
        return step(to(landing(world)));
      case 'site.business':
        return step(to('business'), { type: 'site.businessEntered' });
      case 'site.otherSpace':
        return step(to('choice'));
      case 'site.signOut':
        return step(
          navigate(
            { ...world, signIn: { ...world.signIn, on: false } },
            { site: 'monespace', view: 'home' },
          ),
          { type: 'site.signedOut' },
        );
      case 'site.menu':
        return step(turn(world, { ...page, menu: !page.menu }));
      case 'site.account':
        return step(to('account'));
      case 'site.space':
        return step(to('space'));
      case 'site.newProcedure':
        return step(to('catalogue'));
    }
  },
  affordances(world) {
    const page = pageOf(world, 'monespace');
    if (!page) return [];
    const acts: Affordance[] = [];
    if (page.view === 'home') acts.push(offer({ type: 'site.signIn' }));
    if (page.view === 'link-used') acts.push(offer({ type: 'site.citizen' }));
    if (page.view === 'choice') {
      acts.push(offer({ type: 'site.citizen' }), offer({ type: 'site.business' }));
    }
    if (page.view === 'business') acts.push(offer({ type: 'site.otherSpace' }));
    if (world.signIn.on) acts.push(offer({ type: 'site.signOut' }));
    if (openViews.includes(page.view)) {
      acts.push(offer({ type: 'site.menu' }));
      if (page.menu) acts.push(offer({ type: 'site.account' }));
      if (page.view !== 'space') acts.push(offer({ type: 'site.space' }));
      else if (world.site.parts.includes('catalogue')) {
        acts.push(offer({ type: 'site.newProcedure' }));
      }
    }
    return acts;
  },
  key: () => 0,
};
