import type { BrowserAct } from './browser.ts';
import type { CardAct } from './card.ts';
import type { ClockAct } from './clock.ts';
import type { LookalikeAct } from './lookalike.ts';
import type { MailAct } from './mail.ts';
import type { AccountAct } from './monespace/account.ts';
import type { CatalogueAct } from './monespace/catalogue.ts';
import type { DeletionAct } from './monespace/deletion.ts';
import type { FilesAct } from './monespace/files.ts';
import type { RequestAct } from './monespace/request.ts';
import type { SiteAct } from './monespace/site.ts';
import type { PhoneAct } from './phone.ts';
import type { ReaderAct } from './reader.ts';
import type { ScreenAct } from './screen.ts';
import type { SearchAct } from './search-engine.ts';
import type { SignInAct } from './sign-in.ts';

/** Everything that can be done on the pretend computer; the word before the dot names the service. */
export type Act =
  | AccountAct
  | BrowserAct
  | CardAct
  | CatalogueAct
  | ClockAct
  | DeletionAct
  | FilesAct
  | LookalikeAct
  | MailAct
  | PhoneAct
  | ReaderAct
  | RequestAct
  | ScreenAct
  | SearchAct
  | SignInAct
  | SiteAct;

export type ActType = Act['type'];

/** An act → the name of the control that performs it: the act without the text that is typed. */
export function controlOf(act: Act): string {
  let control = '';
  for (const [name, value] of Object.entries(act)) {
    if (name !== 'text') control += `${control && ':'}${value}`;
  }
  return control;
}

/** The text that an act types, or `null` for an act that types nothing. */
export function textOf(act: Act): string | null {
  return 'text' in act ? act.text : null;
}
