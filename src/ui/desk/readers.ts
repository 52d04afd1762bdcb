/** What the screens read of the world: pure functions, gathered here so that the desk has one door to the world. */
export { activeTab, addressOf, pageOf, shownIn, shownPage, tabLimit } from '../../world/browser.ts';
export { citizen } from '../../world/card.ts';
export { awaiting } from '../../world/clock.ts';
export { lookalikeHost, mailHost } from '../../world/hosts.ts';
export { arrived, folders, listed, openMessage } from '../../world/mail.ts';
export { fields as accountFields, problemOf } from '../../world/monespace/account.ts';
export { procedureOf, results, target, themesOf } from '../../world/monespace/catalogue.ts';
export {
  agentAnswer,
  agentAwaited,
  daysDeleted,
  hasOpenFiles,
  reasons,
  undoable,
  undoDays,
} from '../../world/monespace/deletion.ts';
export {
  answerable,
  answerDelay,
  documents,
  endedStates,
  filesOf,
  fileStates,
  listedFiles,
  sorts,
} from '../../world/monespace/files.ts';
export { channels, startable } from '../../world/monespace/request.ts';
export { formSteps, openViews } from '../../world/monespace/views.ts';
export { phoneShows } from '../../world/phone.ts';
export { cardPlace } from '../../world/reader.ts';
export { resultsFor } from '../../world/search-engine.ts';
export {
  attemptOf,
  cardBlocked,
  certificates,
  dialogOf,
  pinLimit,
  signInKeys,
} from '../../world/sign-in.ts';
