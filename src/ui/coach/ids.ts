/** Ids of the coach's region, and of the element that says what to do with the marked control. */
export const coachId = 'consignes';
export const screenId = 'ecran';
export const instructionId = 'consigne-geste';

/** What of the coach is read aloud: its answer, then what is to be done, then the reminder if it is open. */
export const heardTexts = [
  `#${coachId} [role='status'] p:not(.visually-hidden)`,
  `#${coachId} [data-listen]`,
  `#${coachId} details[open] .lines li`,
];
