import { t } from '../../i18n/language.svelte.ts';
import type { Practice } from '../session.svelte.ts';

/** What the coach answers to the last change, a sentence a line. Follows the session and the languages. */
export function replyLines({ reply, lost }: Practice): string[] {
  if (lost) return [t('coach:help.noRoad')];
  if (!reply) return [];
  if (reply.kind === 'note') return [t(`coach:${reply.key}`)];
  return [t(`coach:slips.${reply.slip}.why`), t(`coach:slips.${reply.slip}.now`)];
}
