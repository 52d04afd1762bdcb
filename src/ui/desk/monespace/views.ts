import type { Component } from 'svelte';
import type { SiteView } from '../../../world/monespace/views.ts';
import Account from './Account.svelte';
import Business from './Business.svelte';
import Catalogue from './Catalogue.svelte';
import Choice from './Choice.svelte';
import Confirmed from './Confirmed.svelte';
import Deleted from './Deleted.svelte';
import Deletion from './Deletion.svelte';
import File from './File.svelte';
import FillIn from './FillIn.svelte';
import FormCheck from './FormCheck.svelte';
import FormContact from './FormContact.svelte';
import FormReason from './FormReason.svelte';
import FormReply from './FormReply.svelte';
import Home from './Home.svelte';
import LinkExpired from './LinkExpired.svelte';
import LinkUsed from './LinkUsed.svelte';
import Notice from './Notice.svelte';
import Procedure from './Procedure.svelte';
import Receipt from './Receipt.svelte';
import Reply from './Reply.svelte';
import Resent from './Resent.svelte';
import Restore from './Restore.svelte';
import Sent from './Sent.svelte';
import Space from './Space.svelte';

/** The component of each view of Mon Espace. */
export const views: Record<SiteView, Component> = {
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
  file: File,
  reply: Reply,
  catalogue: Catalogue,
  procedure: Procedure,
  'form-contact': FormContact,
  'form-reason': FormReason,
  'form-reply': FormReply,
  'form-check': FormCheck,
  receipt: Receipt,
  account: Account,
  deletion: Deletion,
  deleted: Deleted,
  restore: Restore,
};
