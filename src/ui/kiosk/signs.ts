/** Every way in which someone shows that they are there. */
const SIGNS = [
  ...['pointerdown', 'pointermove', 'keydown', 'input', 'focusin', 'scroll', 'wheel'],
  'touchstart',
] as const;
/** Moments at which time may have passed unseen. */
const WAKINGS = [
  ['document', 'visibilitychange'],
  ['document', 'resume'],
  ['window', 'pageshow'],
  ['window', 'focus'],
] as const;
/** The question who is there. */
const WARNING = 'dialog[data-kiosk]';
/** What happens in the warning without anyone. */
const MADE_BY_WARNING = ['focusin', 'scroll'];
/** Signs closer together than this count as one, in milliseconds. */
const APART = 250;
/** A press so soon after an answer belongs to it, in milliseconds. */
const STILL_ANSWERING = 1000;

interface Options {
  signal: AbortSignal;
  /** Whether the warning is open. */
  asking: () => boolean;
  sign: () => void;
  /** Looks at the clock. */
  look: () => void;
}

/**
 * Tells of every sign of someone. While the warning is open, what answers it does nothing else: the key or the press
 * must not reach what lies below, but for what ends the visit where the warning leaves it in sight.
 */
export function listenForSigns({ signal, asking, sign, look }: Options): void {
  let last = -Infinity;
  let answered = -Infinity;
  let place = '';
  let answering: 'key' | 'press' | null = null;
  /** Where the warning stood as it was answered. */
  let stood = new DOMRect();

  const take = (event: Event) => {
    if (event.type === 'pointermove' && !hasMoved(event as PointerEvent)) return;
    // The warning itself takes the focus and gives it back; in a low window it scrolls to what it gives it to.
    if (MADE_BY_WARNING.includes(event.type) && inWarning(event)) return;
    if (asking()) {
      answered = performance.now();
      stood = document.querySelector(WARNING)!.getBoundingClientRect();
      if (event.type === 'keydown') answering = 'key';
      else if (event.type === 'pointerdown') answering = 'press';
      if (event.type === 'keydown') swallow(event);
      sign();
      return;
    }
    // A hand on its way to the button closes the warning as it moves, and presses all the same.
    const late = event.type === 'pointerdown' && performance.now() - answered < STILL_ANSWERING;
    if (event.type === 'pointerdown' || event.type === 'keydown') answering = late ? 'press' : null;
    if (performance.now() - last < APART) return;
    last = performance.now();
    sign();
  };

  /** A browser also tells of a move when the page moves under a mouse that lies still. */
  function hasMoved({ screenX, screenY }: PointerEvent): boolean {
    const now = `${screenX} ${screenY}`;
    const moved = now !== place;
    place = now;
    return moved;
  }

  for (const type of SIGNS) {
    window.addEventListener(type, take, { capture: true, passive: type !== 'keydown', signal });
  }
  window.addEventListener(
    'keyup',
    (event) => {
      if (answering === 'key') swallow(event);
      answering = null;
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'click',
    (event) => {
      const ends = answering === 'press' ? endBeside(stood, event) : null;
      if (answering === 'press') swallow(event);
      answering = null;
      ends?.click();
    },
    { capture: true, signal },
  );
  for (const [where, type] of WAKINGS) {
    (where === 'window' ? window : document).addEventListener(type, look, { signal });
  }
}

function inWarning({ target }: Event): boolean {
  return target instanceof Element && target.closest(WARNING) !== null;
}

/** What ends the visit, when that was pressed and not what the warning covered. */
function endBeside(
  { left, right, top, bottom }: DOMRect,
  { clientX: x, clientY: y }: MouseEvent,
): HTMLElement | null {
  if (x >= left && x <= right && y >= top && y <= bottom) return null;
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-end]') ?? null;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
