import type { Component } from 'svelte';
import type { SiteView } from '../../../world/monespace/views.ts';
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

/** The component of each view of Mon Espace. */
export const views: Partial<Record<SiteView, Component>> = {
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
};
