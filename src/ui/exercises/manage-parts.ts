import type { Component } from 'svelte';
import Catalogue from '../desk/monespace/Catalogue.svelte';
import File from '../desk/monespace/File.svelte';
import FormCheck from '../desk/monespace/FormCheck.svelte';
import FormContact from '../desk/monespace/FormContact.svelte';
import FormReason from '../desk/monespace/FormReason.svelte';
import FormReply from '../desk/monespace/FormReply.svelte';
import Procedure from '../desk/monespace/Procedure.svelte';
import Receipt from '../desk/monespace/Receipt.svelte';
import Reply from '../desk/monespace/Reply.svelte';
import type { ManagingView } from '../desk/monespace/views';

export * from './create-parts';
export { default as Files } from '../desk/monespace/Files.svelte';

/** The views of files, catalogue and form. */
export const views: Record<ManagingView, Component> = {
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
