import type { Folder, MailId } from './mail.ts';
import type { SiteView } from './monespace/site.ts';
import type { SignInView } from './sign-in.ts';

/** A page of the pretend web. */
export type Page =
  | { site: 'search'; query: string }
  | { site: 'not-found'; address: string }
  | { site: 'lookalike'; caught: boolean }
  | { site: 'mail'; folder: Folder; open: MailId | null; search: string }
  | { site: 'sign-in'; view: SignInView }
  | { site: 'monespace'; view: SiteView; item?: string };

export const startPage: Page = { site: 'search', query: '' };
export const mailPage: Page = { site: 'mail', folder: 'inbox', open: null, search: '' };
export const sitePage: Page = { site: 'monespace', view: 'home' };
