import type { Folder, MailId } from './mail.ts';
import type { FileState, Sort } from './monespace/files.ts';
import type { SiteView } from './monespace/views.ts';
import type { SignInView } from './sign-in.ts';

/** A page of the pretend web. */
export type Page =
  | { site: 'search'; query: string }
  | { site: 'not-found'; address: string }
  | { site: 'lookalike'; caught: boolean }
  | { site: 'mail'; folder: Folder; open: MailId | null; search: string }
  | { site: 'sign-in'; view: SignInView }
  | SitePage;

/** A page of Mon Espace; what it is about, and how its list is narrowed. */
export interface SitePage {
  site: 'monespace';
  view: SiteView;
  /** A file or a procedure. */
  item?: string | undefined;
  query?: string | undefined;
  theme?: string | undefined;
  filter?: FileState | undefined;
  sort?: Sort | undefined;
  /** True while the menu under the citizen's name is open. */
  menu?: boolean | undefined;
}

export const startPage: Page = { site: 'search', query: '' };
export const mailPage: Page = { site: 'mail', folder: 'inbox', open: null, search: '' };
export const sitePage: Page = { site: 'monespace', view: 'home' };
