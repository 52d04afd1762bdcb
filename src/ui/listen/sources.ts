import { createSubscriber } from 'svelte/reactivity';
import { localVoice } from './voice.ts';

const followVoices = createSubscriber((update) => {
  const synthesis = window.speechSynthesis;
  // The list of voices comes late, and in older browsers without a notice.
  synthesis.addEventListener?.('voiceschanged', update);
  return () => synthesis.removeEventListener?.('voiceschanged', update);
});

/** The device's own voice for a language, if it has one. Follows the list of voices. */
export function ownVoice(language: string): SpeechSynthesisVoice | undefined {
  if (!window.speechSynthesis) return undefined;
  followVoices();
  return localVoice(window.speechSynthesis.getVoices(), language);
}

/** True when the site came with recordings in a language; the build says so in the page. */
export function hasRecordings(language: string): boolean {
  return document.documentElement.dataset['recordings']?.split(' ').includes(language) ?? false;
}
