/** Ids of the coach's region, and of the element that says what to do with the marked control. */
export const coachId = 'consignes';
export const screenId = 'ecran';
export const instructionId = 'consigne-geste';
