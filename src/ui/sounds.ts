/** Something that speaks or plays, and can be stopped. */
export interface Sound {
  readonly speaking: boolean;
  stop(): void;
}

/** What can be heard in the app: whoever makes a sound enters itself here. A kiosk resets nobody who listens. */
export const sounds = new Set<Sound>();
