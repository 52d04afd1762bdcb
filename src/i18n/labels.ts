import { controlOf, type Act } from '../world/acts.ts';

/**
 * An act → the key of its control's name. Keys in `screen`, but for the answers of the training card, which are the
 * coach's (`coach:`). The screen and the coach both take the name from here: one source.
 */
export function labelKey(act: Act): string {
  if (act.type === 'card.answer') return `coach:card.${act.question}.${act.answer}`;
  if (act.type === 'browser.closeTab' || act.type === 'browser.selectTab') {
    return `labels.${act.type}`;
  }
  return `labels.${controlOf(act).replaceAll(':', '.')}`;
}
