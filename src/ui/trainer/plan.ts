import { parseRoute, routeHash, type Route } from '../route.ts';

type ExerciseRoute = Extract<Route, { page: 'sheet' | 'exercise' }>;

/** One exercise of a workshop: its name for the group, and what its address asks for. */
export interface PlanItem {
  name: string;
  route: ExerciseRoute;
}

/** A workshop: exercises in an order. It lives in the page and in the file that the trainer saves. */
export interface Plan {
  name: string;
  items: readonly PlanItem[];
}

/** Why a file is no plan. */
export type PlanProblem = 'damaged' | 'older' | 'newer' | 'foreign';

/** The version of the file; a file of another version is refused, never guessed at. */
const planVersion = 1;
/** The longest name, and the most exercises, of a plan. */
export const nameLimit = 80;
export const itemLimit = 40;
const fileLimit = 50_000;

/** A plan → the text of its file. */
export function writePlan({ name, items }: Plan): string {
  const exercises = items.map((item) => ({ name: item.name, address: routeHash(item.route) }));
  const file = { app: 'guichet-d-essai', kind: 'plan', version: planVersion, name, exercises };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The text of a file → the plan, or why not. Never throws. */
export function readPlan(text: string): Plan | { problem: PlanProblem } {
  if (text.length > fileLimit) return { problem: 'damaged' };
  try {
    const file: unknown = JSON.parse(text);
    if (!isObject(file)) return { problem: 'damaged' };
    if (file.app !== 'guichet-d-essai' || file.kind !== 'plan') return { problem: 'foreign' };
    if (typeof file.version !== 'number') return { problem: 'damaged' };
    if (file.version < planVersion) return { problem: 'older' };
    if (file.version > planVersion) return { problem: 'newer' };
    const { name, exercises } = file;
    if (!isName(name) || !Array.isArray(exercises) || exercises.length > itemLimit) {
      return { problem: 'damaged' };
    }
    const items = exercises.map(itemOf);
    return items.every((item) => item !== null) ? { name, items } : { problem: 'damaged' };
  } catch {
    return { problem: 'damaged' };
  }
}

/** The items with one of them moved by so many places; the same when it would fall out. */
export function movedBy<Item>(items: readonly Item[], index: number, by: number): readonly Item[] {
  const item = items[index];
  const to = index + by;
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(index, 1).toSpliced(to, 0, item);
}

function itemOf(value: unknown): PlanItem | null {
  if (!isObject(value) || !isName(value.name) || typeof value.address !== 'string') return null;
  const route = parseRoute(value.address);
  return route.page === 'exercise' ? { name: value.name, route } : null;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= nameLimit;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
