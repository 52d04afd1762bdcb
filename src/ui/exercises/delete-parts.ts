import type { Component } from 'svelte';
import Deleted from '../desk/monespace/Deleted.svelte';
import Deletion from '../desk/monespace/Deletion.svelte';
import File from '../desk/monespace/File.svelte';
import Restore from '../desk/monespace/Restore.svelte';
import type { DeletingView } from '../desk/monespace/views';

export * from './create-parts';
export { default as Files } from '../desk/monespace/Files.svelte';

/** The views of files, and of an account that is deleted or brought back. */
export const views: Record<DeletingView, Component> = {
  file: File,
  deletion: Deletion,
  deleted: Deleted,
  restore: Restore,
};
