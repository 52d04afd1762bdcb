import { DEFAULTS } from '../route';
import type { Language } from '../shell/choices';
import type { ExerciseRoute } from './exercises';
import type { Plan } from './plan';

/** What a trainer prepares: an exercise, and a workshop. */
export class Draft {
  route = $state.raw<ExerciseRoute>() as ExerciseRoute;
  plan = $state.raw<Plan>({ name: '', items: [] });

  constructor(coach: Language) {
    this.route = {
      page: 'exercise',
      sheet: 1,
      params: { ...DEFAULTS, lang: coach, screen: coach },
    };
  }
}

let ofVisit: Draft | undefined;

/** The draft of this visit: whoever tries an exercise finds it again. It is kept nowhere but in the page. */
export function draftOfVisit(coach: Language): Draft {
  return (ofVisit ??= new Draft(coach));
}

/** Forgets the draft of this visit. */
export function forgetDraft(): void {
  ofVisit = undefined;
}
