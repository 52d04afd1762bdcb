import { t } from '../../i18n/language.svelte.ts';
import type { Practice } from '../session.svelte.ts';
import type { Reply } from './replies.ts';
import { linesOf } from './words.ts';

/** What the coach answers to the last change, a sentence a line. Follows the session and the languages. */
export function replyLines({ reply, lost, offering }: Practice): string[] {
  if (lost) return [t('coach:help.noRoad')];
  return [...answer(reply), ...(offering ? [t('coach:help.offer')] : [])];
}

function answer(reply: Reply | null): string[] {
  if (!reply) return [];
  if (reply.kind === 'slip') {
    return [t(`coach:slips.${reply.slip}.why`), t(`coach:slips.${reply.slip}.now`)];
  }
  const lines = linesOf(`coach:${reply.key}`);
  return [lines[(reply.turn ?? 0) % lines.length] ?? ''];
}
