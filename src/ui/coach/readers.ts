/** What the coach's components use of the other layers: one door. */
export { ladder, topRung } from '../../coach/ladder.ts';
export { afterSession, guidance, readLearner, type Learner } from '../../coach/learner.ts';
export { createPlanner } from '../../coach/planner.ts';
export {
  countHelp,
  helpHad,
  markingRung,
  nextPractice,
  toPractise,
  type HelpHad,
} from '../../coach/recap.ts';
export { skillOf } from '../../coach/skills.ts';
export type { Slip } from '../../coach/slips.ts';
export { sheetOf } from '../../sheets/brought.ts';
export { asksFromMemory, stepsOf } from '../../sheets/kit.ts';
export { shownPage } from '../../world/browser.ts';
export { citizen, openQuestions, questions, type Question } from '../../world/card.ts';
export { needs, searchesFor } from '../../world/monespace/catalogue.ts';
export { questionOf } from '../../world/observe.ts';
export { phoneShows } from '../../world/phone.ts';
