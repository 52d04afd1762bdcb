import { navigate, pageOf } from '../browser.ts';
import type { Page } from '../pages.ts';
import { offer, step, still, type Affordance, type Service } from '../service.ts';
import type { World } from '../world.ts';

export type SiteView =
  | 'home'
  | 'choice'
  | 'business'
  | 'fill-in'
  | 'sent'
  | 'correct'
  | 'resent'
  | 'link-expired'
  | 'link-used'
  | 'confirmed'
  | 'notice'
  | 'space';

export type SiteAct =
  | { type: 'site.signIn' }
  | { type: 'site.citizen' }
  | { type: 'site.business' }
  | { type: 'site.otherSpace' }
  | { type: 'site.signOut' };

export type SiteFact = { type: 'site.businessEntered' | 'site.signedOut' };

/** Views that need nobody signed in: the public page, and what the link of an e-mail opens. */
const publicViews: readonly SiteView[] = [
  'home',
  'resent',
  'link-expired',
  'link-used',
  'confirmed',
];

const pendingViews: readonly SiteView[] = ['sent', 'correct'];

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
  if (pendingViews.includes(view) && world.account.status === 'pending') return view;
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
    return acts;
  },
  key: () => 0,
};
