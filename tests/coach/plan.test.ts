import { describe, expect, it } from 'vitest';
import { plan } from '../../src/coach/plan.ts';
import { pageOf } from '../../src/world/browser.ts';
import { keyOf, playOffered, type World } from '../../src/world/world.ts';
import { after, lineOf, start } from '../support/play.ts';
import { fillIn, toChoice, toKeys, toSpace } from '../support/ways.ts';

const desk = start(1, 'standard');
const atSite = (world: World) => pageOf(world, 'monespace') !== null;
const roadOf = (world: World, goal: (world: World) => boolean) =>
  plan(world, goal)?.road.map(lineOf);

describe('a plan', () => {
  it('is empty where the goal holds', () => {
    expect(plan(desk, () => true)).toEqual({ road: [], cost: 0, looked: 0 });
  });

  it('takes the road that the guide teaches: the typed address, not the search', () => {
    expect(plan(desk, atSite)).toEqual({
      road: [{ type: 'browser.open' }, { type: 'browser.go', text: 'monespace.wallonie.be' }],
      cost: 2,
      looked: expect.any(Number) as number,
    });
    const found = after(desk, 'browser.open', 'browser.go gaufres');
    expect(roadOf(found, atSite)).toEqual(['browser.go monespace.wallonie.be']);
  });

  it('takes what is nearest: a result in sight is as good as the address', () => {
    const results = after(desk, 'browser.open', 'search.submit espace');
    expect(plan(results, atSite)?.cost).toBe(1);
  });

  it('pays what the acts of its road cost', () => {
    const waiting = after(start(1, 'slow'), ...toSpace, ...fillIn);
    const arrived = (world: World) => world.clock.now > 0;
    expect(plan(waiting, arrived)).toMatchObject({
      road: [{ type: 'clock.wait', minutes: 10 }],
      cost: 3,
    });
  });

  it('leads where it says, from wherever the learner is', () => {
    const places = [
      desk,
      after(desk, 'browser.open', 'search.submit espace', 'search.open sponsored'),
      after(desk, ...toSpace),
      after(desk, ...toSpace, 'site.signOut', 'browser.mailbox', 'mail.open ebox'),
      after(desk, ...toSpace, 'browser.newTab', 'browser.close'),
    ];
    const goal = (world: World) => world.account.status === 'pending';
    for (const world of places) {
      const road = plan(world, goal)!.road;
      const end = road.reduce((at, act) => playOffered(at, act).world, world);
      expect(goal(end)).toBe(true);
    }
  });

  it.each([
    ['eid', ['reader.insert', 'signIn.useCard']],
    ['sms', ['signIn.sendCode', 'signIn.code 482913']],
  ])('goes on with the key %s that was chosen', (key, first) => {
    const chosen = after(desk, ...toKeys, `signIn.choose ${key}`);
    expect(roadOf(chosen, (world) => world.signIn.on)?.slice(0, 2)).toEqual(first);
  });

  it('takes another key once the card is blocked', () => {
    const pins = ['signIn.pin 0000', 'signIn.pin 0000', 'signIn.pin 0000'];
    const tried = ['signIn.choose eid', 'reader.insert', 'signIn.useCard'];
    const blocked = after(
      desk,
      ...[...toKeys, ...tried, 'signIn.certificate authentication', ...pins],
    );
    expect(roadOf(blocked, (world) => world.signIn.on)?.[0]).toBe('signIn.otherKey');
  });

  it('takes the way in the page where one outside it is as long', () => {
    const business = after(desk, ...toChoice, 'site.business');
    const atForm = (world: World) => pageOf(world, 'monespace')?.view === 'fill-in';
    expect(roadOf(business, atForm)).toEqual(['site.otherSpace', 'site.citizen']);
  });

  it('mends an address that is not the one of the card before it is sent', () => {
    const wrong = 'camile.lambert@exercice.test';
    const typed = [`account.type email ${wrong}`, `account.type confirm ${wrong}`];
    const sent = (world: World) => world.account.status === 'pending';
    expect(roadOf(after(desk, ...toSpace, ...typed), sent)).toEqual(fillIn);
  });

  it('leaves tabs, history and interchangeable acts alone', () => {
    const far = after(desk, 'browser.open', 'browser.mailbox', 'browser.newTab');
    const inMail = (world: World) => pageOf(world, 'mail') !== null;
    expect(roadOf(far, inMail)).toEqual(['browser.mailbox']);
    const read = (world: World) => pageOf(world, 'mail')?.open === 'school';
    expect(plan(far, read, 2_000)).toBeNull();
  });

  it('is null where no road leads', () => {
    expect(plan(desk, () => false, 3_000)).toBeNull();
    expect(plan(start(3, 'teacher'), (world) => world.account.status === 'deleted')).toBeNull();
  });

  it('gives up after a given number of acts', () => {
    const goal = (world: World) => world.account.status === 'open';
    expect(plan(desk, goal, 50)).toBeNull();
    expect(plan(desk, goal)?.road.length).toBeGreaterThan(10);
  });

  it('looks at few acts for one step', () => {
    expect(plan(desk, atSite)!.looked).toBeLessThan(50);
    const filled = plan(after(desk, ...toSpace), (world) => world.account.status === 'pending');
    expect(filled!.looked).toBeLessThan(2_000);
  });

  it('does not write to the world it starts from', () => {
    const key = keyOf(desk);
    plan(desk, (world) => world.signIn.on);
    expect(keyOf(desk)).toBe(key);
  });
});
