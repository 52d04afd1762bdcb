/** The pages of a procedure's form: three short steps and the check. */
export const formSteps = ['form-contact', 'form-reason', 'form-reply', 'form-check'] as const;
export type FormStep = (typeof formSteps)[number];

export type SiteView =
  | 'home'
  | 'choice'
  | 'business'
  | 'fill-in'
  | 'sent'
  | 'correct'
  | 'resent'
  | 'link-expired'
  | 'link-used'
  | 'confirmed'
  | 'notice'
  | 'space'
  | 'file'
  | 'reply'
  | 'catalogue'
  | 'procedure'
  | FormStep
  | 'receipt'
  | 'account'
  | 'deletion'
  | 'deleted'
  | 'restore';

/** Views that need nobody signed in: the public page, and what the link of an e-mail opens. */
export const publicViews: readonly SiteView[] = [
  'home',
  'resent',
  'link-expired',
  'link-used',
  'confirmed',
  'deleted',
];

/** Views of an open space. */
export const openViews: readonly SiteView[] = [
  'space',
  'file',
  'reply',
  'catalogue',
  'procedure',
  ...formSteps,
  'receipt',
  'account',
  'deletion',
];

/** Views of a space that waits for its confirmation. */
export const pendingViews: readonly SiteView[] = ['sent', 'correct'];
