import { DEFAULTS } from '../route';
import type { Language } from '../shell/choices';
import type { ExerciseRoute } from './exercises';
import type { Plan } from './plan';

const nothing: Plan = { name: '', items: [] };

/** What a trainer prepares: an exercise, and a workshop. */
export class Draft {
  route = $state.raw<ExerciseRoute>() as ExerciseRoute;
  plan = $state.raw(nothing);
  /** The plan as it stands in a file. */
  saved = $state.raw(nothing);

  constructor(coach: Language) {
    this.route = {
      page: 'exercise',
      sheet: 1,
      params: { ...DEFAULTS, lang: coach, screen: coach },
    };
  }

  /** True while the workshop has a name or an exercise. */
  get begun(): boolean {
    return this.plan.name !== '' || this.plan.items.length > 0;
  }
}

let ofVisit: Draft | undefined;

/** The draft of this visit: whoever tries an exercise finds it again. It is kept nowhere but in the page, which is marked so; for a component. */
export function draftOfVisit(coach: Language): Draft {
  const draft = (ofVisit ??= new Draft(coach));
  $effect(() => mark(draft.begun && draft.plan !== draft.saved));
  return draft;
}

/** True while the draft of this visit has a workshop. */
export function workshopBegun(): boolean {
  return ofVisit?.begun ?? false;
}

/** Forgets the draft of this visit. */
export function forgetDraft(): void {
  ofVisit = undefined;
  mark(false);
}

/** An attribute: what would load the page again is there long before this is. */
function mark(unsaved: boolean) {
  document.documentElement.toggleAttribute('data-unsaved', unsaved);
}
