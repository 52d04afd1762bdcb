import { describe, expect, it } from 'vitest';
import { shownPage } from '../../src/world/browser.ts';
import { needs, type Need } from '../../src/world/monespace/catalogue.ts';
import { filesOf } from '../../src/world/monespace/files.ts';
import { complete, formStepOf, startRequest } from '../../src/world/monespace/request.ts';
import { play } from '../../src/world/world.ts';
import { badInputs } from '../support/bad-inputs.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { titled } from '../support/titled.ts';
import { toSpace } from '../support/ways.ts';

const toProcedure = [
  ...toSpace,
  'site.newProcedure',
  'catalogue.search immo',
  `catalogue.open ${needs.tax.id}`,
];
const procedure = after(start(2, 'standard'), ...toProcedure);
const contact = after(procedure, 'request.start');
const reason = after(contact, 'request.next');
const reply = after(reason, 'request.type parce que', 'request.next');
const check = after(reply, 'request.channel post', 'request.next');
const certified = after(check, 'request.certify');
const receipt = after(certified, 'request.submit');
const form = (world: typeof contact) =>
  offered(world).filter((line) => line.startsWith('request.'));

describe('the page of a procedure', () => {
  it('lets the one looked for be begun', () => {
    expect(form(procedure)).toEqual(['request.start']);
    expect(contact.request).toEqual(startRequest);
  });

  it('shows another one without a beginning', () => {
    const other = after(
      procedure,
      'browser.back',
      'catalogue.search pêche',
      'catalogue.open obtenir-un-permis-de-peche',
    );
    expect(form(other)).toEqual([]);
    expect(play(other, { type: 'request.start' })).toEqual({ world: other, facts: [] });
  });

  it.each(Object.keys(needs) as Need[])('is begun for the need "%s"', (need) => {
    const world = after(
      start(2, 'standard', need),
      ...toSpace,
      'site.newProcedure',
      `catalogue.search ${needs[need].search}`,
      `catalogue.open ${needs[need].id}`,
    );
    expect(form(world)).toEqual(['request.start']);
  });
});

describe('the form', () => {
  it('leads page by page to the check', () => {
    expect([procedure, contact, reason, reply, check, receipt].map(formStepOf)).toEqual([
      null,
      'form-contact',
      'form-reason',
      'form-reply',
      'form-check',
      null,
    ]);
    expect(form(contact)).toEqual(['request.save', 'request.next']);
    expect(form(reason)).toEqual([
      'request.save',
      'request.previous',
      'request.next',
      'request.type',
    ]);
    expect(form(reply)).toEqual([
      'request.save',
      'request.previous',
      'request.next',
      'request.channel email',
      'request.channel post',
    ]);
    expect(form(check)).toEqual([
      'request.save',
      'request.previous',
      'request.certify',
      'request.submit',
    ]);
  });

  it.each([
    ['the reason', reason, 'request.next', 'form-reason'],
    ['the way of the answer', reply, 'request.next', 'form-reply'],
    ['the tick', check, 'request.submit', 'form-check'],
  ] as const)('does not go on without %s', (_, world, line, missing) => {
    expect(complete(world, missing)).toBe(false);
    expect(factsOf(world, line)).toEqual(['request.incomplete']);
    const stopped = after(world, line);
    expect(stopped.request).toEqual({ ...world.request, missing });
    expect(formStepOf(stopped)).toBe(missing);
  });

  it.each(titled([[''], ['  '], ['\u200B\r\n']]))('takes no reason for %s', (_, text) => {
    expect(complete(after(reason, `request.type ${text}`), 'form-reason')).toBe(false);
  });

  it('takes any reason, tidied', () => {
    const world = after(reason, `request.type  ${badInputs.script} ${badInputs.lines}`);
    expect(world.request.reason).toBe(`${badInputs.script} Camille Lambert`);
    expect(after(reason, `request.type ${badInputs.megabyte}`).request.reason).toHaveLength(200);
  });

  it('goes back without losing anything', () => {
    const back = after(check, ...Array<string>(3).fill('request.previous'));
    expect(formStepOf(back)).toBe('form-contact');
    expect(back.request).toEqual(check.request);
  });

  it('lets the way of the answer and the tick be changed', () => {
    expect(form(check)).not.toContain('request.channel post');
    const again = after(check, 'request.previous', 'request.channel email', 'request.next');
    expect(again.request.channel).toBe('email');
    expect(after(certified, 'request.certify').request.certified).toBe(false);
  });
});

describe('a draft', () => {
  const saved = after(reply, 'request.save');

  it('stands at the top of the list', () => {
    expect(factsOf(reply, 'request.save')).toEqual(['request.saved']);
    expect(shownPage(saved)).toEqual({ site: 'monespace', view: 'space' });
    expect(filesOf(saved)[0]).toEqual({
      id: 'request',
      procedure: needs.tax.id,
      number: 'ES-0431',
      day: 0,
      state: 'draft',
    });
    expect(filesOf(saved)).toHaveLength(13);
  });

  it('is gone on with, from the list or from the procedure, all but the tick', () => {
    const kept = after(certified, 'request.save', 'files.open request');
    expect(form(kept)).toEqual(['request.start']);
    expect(after(kept, 'request.start').request).toEqual({
      ...certified.request,
      saved: true,
      certified: false,
    });
    const again = after(saved, ...toProcedure.slice(toSpace.length), 'request.start');
    expect(again.request.reason).toBe('parce que');
  });

  it('that was not saved is begun anew', () => {
    const left = after(reply, 'site.space', ...toProcedure.slice(toSpace.length), 'request.start');
    expect(left.request).toEqual(startRequest);
  });
});

describe('sending', () => {
  it('gives a receipt, and the file stands in the list', () => {
    expect(factsOf(certified, 'request.submit')).toEqual(['request.submitted']);
    expect(receipt.request).toEqual({
      ...certified.request,
      submitted: true,
      saved: false,
    });
    expect(shownPage(receipt)).toEqual({ site: 'monespace', view: 'receipt' });
    expect(filesOf(receipt)[0]).toMatchObject({ id: 'request', state: 'sent' });
  });

  it('counts as seen once the list shows it', () => {
    expect(receipt.request.seenInList).toBe(false);
    expect(after(receipt, 'site.space').request.seenInList).toBe(true);
    const narrowed = after(
      procedure,
      'site.space',
      'files.search vélo',
      'site.newProcedure',
      'catalogue.search immo',
      `catalogue.open ${needs.tax.id}`,
      'request.start',
      'request.next',
      'request.type x',
      'request.next',
      'request.channel post',
      'request.next',
      'request.certify',
      'request.submit',
      ...Array<string>(4).fill('browser.back'),
    );
    expect(shownPage(narrowed)).toMatchObject({ view: 'space', query: 'vélo' });
    expect(narrowed.request.seenInList).toBe(false);
    expect(after(narrowed, 'files.search ').request.seenInList).toBe(true);
  });

  it('cannot be done twice', () => {
    const again = after(receipt, 'site.space', ...toProcedure.slice(toSpace.length));
    expect(form(again)).toEqual([]);
    expect(play(again, { type: 'request.start' })).toEqual({ world: again, facts: [] });
  });

  it('cannot be done twice by the way back into the form', () => {
    const back = after(receipt, 'browser.back');
    expect(shownPage(back)).toEqual({ site: 'monespace', view: 'receipt' });
    expect(form(back)).toEqual([]);
  });
});
