import type { Component } from 'svelte';
import Deleted from './Deleted.svelte';
import Deletion from './Deletion.svelte';
import File from './File.svelte';
import Restore from './Restore.svelte';
import type { DeletingView } from './views';

/** The views of files, and of an account that is deleted or brought back. */
export const deleting: Record<DeletingView, Component> = {
  file: File,
  deletion: Deletion,
  deleted: Deleted,
  restore: Restore,
};
