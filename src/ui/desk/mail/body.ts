import { s } from '../../../i18n/language.svelte';
import type { Message } from '../../../world/mail.ts';
import type { World } from '../../../world/world.ts';
import { undoableUntil } from '../monespace/dates';
import { agentAnswer, citizen } from '../readers';
import { dateOf } from '../time';
import { labelOf, linesOf } from '../words';

/** The lines of an e-mail, before its link if it has one. Follows the language. */
export function bodyOf(world: World, message: Message): string[] {
  if (message.id === 'agent') return agentLines(world);
  if (message.id === 'deletion') {
    return s('mails.deletion.body', {
      day: dateOf(message.due),
      until: dateOf(undoableUntil(message.due)),
      site: citizen.site,
    }).split('\n');
  }
  return linesOf(`mails.${message.id}.body`);
}

// A deletion that was undone leaves the agent's « yes » in the mailbox, and no request.
function agentLines(world: World): string[] {
  const { asked } = world.deletion;
  const given = asked && labelOf({ type: 'deletion.reason', reason: asked.reason });
  const refused = asked && agentAnswer(world) === 'refused';
  return [
    ...linesOf('mails.agent.body'),
    ...(given ? [s('mails.agent.reason', { reason: given })] : []),
    ...linesOf(refused ? `mails.agent.refused.${asked.reason}` : 'mails.agent.accepted'),
  ];
}
