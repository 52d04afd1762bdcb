/** What is read aloud on a page. */
export interface Heard {
  /** Selectors of what is read, in this order. */
  texts: readonly string[];
  /** What the texts belong to: when it changes, the voice stops. */
  about: string;
  onstart?: () => void;
  /** False where nothing is ever recorded: only a voice of the device reads it. */
  recordings?: boolean;
  /** Stands in a row with other buttons: on a phone its words are for assistive tools alone. */
  inRow?: boolean;
}

/** What there is to read it with in the coach's language. */
export interface Means {
  /** The device's own voice. */
  voice: SpeechSynthesisVoice | undefined;
  /** There are recordings. */
  recorded: boolean;
}
