import { t } from '../../i18n/language.svelte.ts';
import type { Practice } from '../session.svelte.ts';
import type { FieldKind } from '../desk/fields.svelte.ts';
import { citizen } from './readers.ts';
import type { Reply } from './replies.ts';
import { linesOf } from './words.ts';

/** What a field takes of the training card. */
const wanted: Partial<Record<FieldKind, string>> = {
  address: citizen.site,
  email: citizen.email,
  confirm: citizen.email,
  phone: citizen.phone,
  pin: citizen.pin,
};

/** What the coach answers to the last change, a sentence a line. Follows the session and the languages. */
export function replyLines({ reply, lost, offering }: Practice): string[] {
  if (lost && reply?.kind !== 'real') return [t('coach:help.noRoad')];
  return [...answer(reply), ...(offering ? [t('coach:help.offer')] : [])];
}

function answer(reply: Reply | null): string[] {
  if (!reply) return [];
  if (reply.kind === 'slip') {
    return [t(`coach:slips.${reply.slip}.why`), t(`coach:slips.${reply.slip}.now`)];
  }
  if (reply.kind === 'real') {
    return [t(`coach:real.${reply.real}`), t('coach:real.never'), instead(reply.field)];
  }
  const lines = linesOf(`coach:${reply.key}`);
  return [lines[(reply.turn ?? 0) % lines.length] ?? ''];
}

function instead(field: FieldKind): string {
  const value = wanted[field];
  return value ? t('coach:real.use', { value }) : t('coach:real.useNothing');
}
