import { spokenSeconds } from './idle';

/** The warning as the screen follows it. */
export class Warning {
  open = $state(false);
  /** Whole seconds until the screen starts again. */
  left = $state(0);
  /** The last number of seconds that was to be spoken. */
  readonly spoken = $derived(spokenSeconds(this.left));

  show(left: number): void {
    this.left = left;
    this.open = true;
  }

  hide(): void {
    this.open = false;
  }
}
