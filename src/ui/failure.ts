/** True when an event of the window tells of a failure: a browser also tells so when a layout takes it two frames. */
export function isFailure(event: Event): boolean {
  return !('message' in event && String(event.message).startsWith('ResizeObserver loop'));
}
