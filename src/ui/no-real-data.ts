import { loadTexts, t } from '../i18n/language.svelte';
import { watchForReal } from './real-data';
import { waited } from './waiting.svelte';

const moments = ['input', 'compositionend', 'keydown', 'change', 'blur'];

/** Attached to a field outside the exercises: empties it of what looks real, and tells the sentence that says so (SAFE-10). */
export function noRealData(tell: (sentence: string) => void) {
  return (field: HTMLInputElement): (() => void) => {
    const real = watchForReal(
      () => field.value,
      (kind) => {
        field.value = '';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        waited(loadTexts(['replies'])).then(
          () => tell(`${t(`coach:real.${kind}`)} ${t('coach:real.never')}`),
          () => tell(t('app:loadFailed')),
        );
      },
    );
    function look(event: Event) {
      if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
      real.look(field.value, event);
    }
    // Before anything else reads what was typed.
    const first = { capture: true };
    for (const type of moments) field.addEventListener(type, look, first);
    return () => {
      real.stop();
      for (const type of moments) field.removeEventListener(type, look, first);
    };
  };
}
