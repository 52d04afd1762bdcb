import type { BrowserFact } from './browser.ts';
import type { CardFact } from './card.ts';
import type { ClockFact } from './clock.ts';
import type { LookalikeFact } from './lookalike.ts';
import type { MailFact } from './mail.ts';
import type { AccountFact } from './monespace/account.ts';
import type { CatalogueFact } from './monespace/catalogue.ts';
import type { DeletionFact } from './monespace/deletion.ts';
import type { FilesFact } from './monespace/files.ts';
import type { RequestFact } from './monespace/request.ts';
import type { SiteFact } from './monespace/site.ts';
import type { PhoneFact } from './phone.ts';
import type { SearchFact } from './search-engine.ts';
import type { SignInFact } from './sign-in.ts';

/** What has happened, in the past tense. Facts go outward only: nobody answers one. */
export type Fact =
  | AccountFact
  | BrowserFact
  | CardFact
  | CatalogueFact
  | ClockFact
  | DeletionFact
  | FilesFact
  | LookalikeFact
  | MailFact
  | PhoneFact
  | RequestFact
  | SearchFact
  | SignInFact
  | SiteFact;

export type FactType = Fact['type'];
