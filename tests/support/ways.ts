/** The sign-in that the shortest ways take, from the public page of Mon Espace to the choice of the space. */
export const byPhone = ['site.signIn', 'signIn.choose itsme', 'phone.confirm'];

/** From the desk to the choice of the space. */
export const toChoice = ['browser.open', 'browser.go monespace.wallonie.be', ...byPhone];

/** From the desk to where the citizen's space begins, as far as the account has come. */
export const toSpace = [...toChoice, 'site.citizen'];

/** From the desk to the list of keys. */
export const toKeys = ['browser.open', 'browser.go monespace.wallonie.be', 'site.signIn'];

/** From the empty form to the confirmation sent. */
export const fillIn = [
  'account.type email camille.lambert@exercice.test',
  'account.type confirm camille.lambert@exercice.test',
  'account.send',
];

/** From the confirmation sent to its link followed, the mail being in the inbox. */
export const toConfirmedMail = ['browser.mailbox', 'mail.open confirmation', 'mail.follow'];
