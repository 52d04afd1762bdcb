/** The rows of the window, in pixels, in which a control of the pretend computer is seen: what stays at the edges of its screen covers what scrolls under it. */
export function sightOf(control: Element): { first: number; last: number } {
  const edge = (name: string) => {
    const found = control.closest('.computer')?.querySelector(`[data-edge="${name}"]`);
    return found && !found.contains(control) ? found.getBoundingClientRect() : null;
  };
  return {
    first: Math.max(edge('top')?.bottom ?? 0, 0),
    last: Math.min(edge('bottom')?.top ?? Infinity, window.innerHeight),
  };
}
