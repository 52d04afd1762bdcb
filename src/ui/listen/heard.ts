/** What is read aloud on a page. */
export interface Heard {
  /** Selectors of what is read, in this order. */
  texts: readonly string[];
  /** What the texts belong to: when it changes, the voice stops. */
  about: string;
  /** The texts are among the recorded ones. */
  recorded?: boolean;
  onstart?: () => void;
}
