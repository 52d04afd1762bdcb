import { pageOf, turn } from './browser.ts';
import { offer, step, still, type Service } from './service.ts';

export type LookalikeAct = { type: 'lookalike.order' };
export type LookalikeFact = { type: 'lookalike.ordered' };

export const lookalike: Service<LookalikeAct> = {
  play(world) {
    const page = pageOf(world, 'lookalike');
    if (!page || page.caught) return still(world);
    return step(turn(world, { site: 'lookalike', caught: true }), { type: 'lookalike.ordered' });
  },
  affordances(world) {
    const page = pageOf(world, 'lookalike');
    return page && !page.caught ? [offer({ type: 'lookalike.order' })] : [];
  },
  key: () => 0,
};
