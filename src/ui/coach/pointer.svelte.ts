import { controlOf, textOf, type Act } from '../../world/acts.ts';
import { calmMotion, pause } from '../after-paint.ts';
import { bringToMiddle, controlElement } from './finding.ts';

/** How long the pointer is on its way, and how long it rests before it acts, in milliseconds. */
const journey = 700;
const rest = 400;
const longestScroll = 1200;

/** The large arrow by which the coach shows where it acts. */
export class Pointer {
  shown = $state(false);
  x = $state(0);
  y = $state(0);
  /** How long its next journey takes, in milliseconds. */
  duration = $state(journey);
  pressing = $state(false);

  /**
   * Goes to the control of an act, rests there, and writes what is to be typed; the act itself is the caller's.
   * `pace` stretches the times. Rejects when it is called off; does nothing when the control is not shown.
   */
  async goTo(act: Act, signal: AbortSignal, pace = 1): Promise<void> {
    const calm = calmMotion();
    this.duration = calm ? 0 : journey * pace;
    if (!this.shown) {
      this.x = window.innerWidth / 2;
      this.y = window.innerHeight - 60;
      this.shown = true;
      await pause(50, signal);
    }
    if (!inSight(act)) {
      bringToMiddle(act, calm ? 'instant' : 'smooth');
      await settled(act, signal);
    }
    const element = controlElement(controlOf(act));
    if (!element) return;
    const { x, y } = spotOn(element);
    this.x = x;
    this.y = y;
    await pause(this.duration + rest * pace, signal);
    const text = textOf(act);
    if (text !== null && element instanceof HTMLInputElement) {
      write(element, text);
      await pause(2 * rest * pace, signal);
    }
    this.pressing = true;
    await pause(calm ? 0 : 150, signal);
  }

  /** Lets go of the control; the arrow stays where it is. */
  release(): void {
    this.pressing = false;
  }

  /** Takes the arrow away. */
  hide(): void {
    this.pressing = false;
    this.shown = false;
  }
}

function spotOn(element: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + Math.min(width / 2, 200), y: top + height * 0.6 };
}

function inSight(act: Act): boolean {
  const element = controlElement(controlOf(act));
  if (!element) return false;
  const { left, top, width, height } = element.getBoundingClientRect();
  const found = document.elementFromPoint(left + width / 2, top + height / 2);
  return found !== null && (element.contains(found) || found.contains(element));
}

/** Waits until a control no longer moves, as after scrolling. */
async function settled(act: Act, signal: AbortSignal): Promise<void> {
  let before: number | undefined;
  for (let waited = 0; waited < longestScroll; waited += 100) {
    await pause(100, signal);
    const now = controlElement(controlOf(act))?.getBoundingClientRect().top;
    if (now === before) return;
    before = now;
  }
}

function write(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
