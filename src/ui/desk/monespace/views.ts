import type { Component } from 'svelte';
import type { FormStep, SiteView } from '../../../world/monespace/views.ts';
import Account from './Account.svelte';
import Business from './Business.svelte';
import Choice from './Choice.svelte';
import Confirmed from './Confirmed.svelte';
import FillIn from './FillIn.svelte';
import Home from './Home.svelte';
import LinkExpired from './LinkExpired.svelte';
import LinkUsed from './LinkUsed.svelte';
import Notice from './Notice.svelte';
import Resent from './Resent.svelte';
import Sent from './Sent.svelte';
import Space from './Space.svelte';

/** The views that the sheets after the first reach, and that they bring with them. */
export type ManagingView = 'file' | 'reply' | 'catalogue' | 'procedure' | FormStep | 'receipt';
export type DeletingView = 'file' | 'deletion' | 'deleted' | 'restore';

/** The views that a sheet brings. */
export type Views = Partial<Record<SiteView, Component>>;

/** The component of each view of Mon Espace that every sheet reaches. */
export const views: Record<Exclude<SiteView, ManagingView | DeletingView>, Component> = {
  home: Home,
  choice: Choice,
  business: Business,
  'fill-in': FillIn,
  sent: Sent,
  correct: FillIn,
  resent: Resent,
  'link-expired': LinkExpired,
  'link-used': LinkUsed,
  confirmed: Confirmed,
  notice: Notice,
  space: Space,
  account: Account,
};
