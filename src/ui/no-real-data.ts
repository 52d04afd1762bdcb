import { loadTexts, t } from '../i18n/language.svelte';
import { realIn } from './real-data';
import { waited } from './waiting.svelte';

/** Attached to a field outside the exercises: empties it of what looks real, and tells the sentence that says so (SAFE-10). */
export function noRealData(tell: (sentence: string) => void) {
  return (field: HTMLInputElement): (() => void) => {
    function look(event: Event) {
      const real = realIn(field.value, event.type === 'input' ? event : undefined);
      if (!real) return;
      field.value = '';
      if (event.type !== 'input') field.dispatchEvent(new Event('input', { bubbles: true }));
      waited(loadTexts(['replies'])).then(
        () => tell(`${t(`coach:real.${real}`)} ${t('coach:real.never')}`),
        () => tell(t('app:loadFailed')),
      );
    }
    // Before anything else reads what was typed.
    const first = { capture: true };
    for (const type of ['input', 'change', 'blur']) field.addEventListener(type, look, first);
    return () => {
      for (const type of ['input', 'change', 'blur']) field.removeEventListener(type, look, first);
    };
  };
}
