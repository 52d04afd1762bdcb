/** What the pages use of the other layers: one door. */
export { mastered, readLearner } from '../../coach/learner.ts';
