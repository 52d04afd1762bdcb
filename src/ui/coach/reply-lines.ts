import { t } from '../../i18n/language.svelte.ts';
import type { World } from '../../world/world.ts';
import type { Practice } from '../session.svelte.ts';
import type { FieldKind } from '../desk/fields.svelte.ts';
import { cardRows } from './card-rows.ts';
import type { Reply } from './replies.ts';
import { linesOf, quotedText } from './words.ts';

/** What the coach answers to the last change, a sentence a line. Follows the session and the languages. */
export function replyLines({ reply, lost, offering, refused, world }: Practice): string[] {
  if (lost && reply?.kind !== 'real') return [t('coach:help.noRoad')];
  return [
    ...answer(reply, world),
    ...(offering ? [t('coach:help.offer')] : []),
    ...(refused ? [t('coach:notKept')] : []),
  ];
}

function answer(reply: Reply | null, world: World): string[] {
  if (!reply) return [];
  if (reply.kind === 'slip') {
    return [t(`coach:slips.${reply.slip}.why`), t(`coach:slips.${reply.slip}.now`)];
  }
  if (reply.kind === 'real') {
    return [t(`coach:real.${reply.real}`), t('coach:real.never'), instead(reply.field, world)];
  }
  const lines = linesOf(`coach:${reply.key}`);
  return [lines[(reply.turn ?? 0) % lines.length] ?? ''];
}

/** What the field takes of the training card. */
function instead(field: FieldKind, world: World): string {
  const value = cardRows(world).find(({ into }) => into.some(({ kind }) => kind === field))?.value;
  return value ? t('coach:real.use', { value: quotedText(value) }) : t('coach:real.useNothing');
}
