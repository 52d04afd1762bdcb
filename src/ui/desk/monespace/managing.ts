import type { Component } from 'svelte';
import Catalogue from './Catalogue.svelte';
import File from './File.svelte';
import FormCheck from './FormCheck.svelte';
import FormContact from './FormContact.svelte';
import FormReason from './FormReason.svelte';
import FormReply from './FormReply.svelte';
import Procedure from './Procedure.svelte';
import Receipt from './Receipt.svelte';
import Reply from './Reply.svelte';
import type { ManagingView } from './views';

/** The views of files, catalogue and form. */
export const managing: Record<ManagingView, Component> = {
  file: File,
  reply: Reply,
  catalogue: Catalogue,
  procedure: Procedure,
  'form-contact': FormContact,
  'form-reason': FormReason,
  'form-reply': FormReply,
  'form-check': FormCheck,
  receipt: Receipt,
};
