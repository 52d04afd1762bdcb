import { describe, expect, it } from 'vitest';
import {
  answered,
  citizen,
  forget,
  openQuestions,
  questions,
  rightAnswer,
  witness,
  type Question,
} from '../../src/world/card.ts';
import { play, type World } from '../../src/world/world.ts';
import { after, factsOf, offered, start } from '../support/play.ts';
import { fillIn, toSpace } from '../support/ways.ts';

const desk = start(1, 'standard');
const confirmed = after(
  desk,
  ...toSpace,
  ...fillIn,
  'browser.mailbox',
  'mail.open confirmation',
  'mail.follow',
);
const filed = after(start(2, 'standard'), ...toSpace);
const toDeletion = [...toSpace, 'site.menu', 'site.account', 'deletion.ask'];
const asked = (reason: string) =>
  after(
    start(3, 'open-files'),
    ...toDeletion,
    `deletion.reason ${reason}`,
    'deletion.request',
    'clock.wait 1440',
    'browser.mailbox',
    'mail.open agent',
  );
const answeredOf = (world: World) =>
  after(
    world,
    'files.open rent',
    'files.reply',
    'files.choose household',
    'files.sendReply',
    'clock.wait 1440',
  );

describe('the training card', () => {
  it('has values that are impossible in life', () => {
    expect(citizen).toEqual({
      firstName: 'Camille',
      lastName: 'Lambert',
      registerNumber: '00.00.00-000.00',
      email: 'camille.lambert@exercice.test',
      phone: '0400 00 00 00',
      pin: '1234',
      smsCode: '482913',
      site: 'monespace.wallonie.be',
    });
  });

  it('asks each question with one right answer and two wrong ones', () => {
    expect(Object.values(questions).map((answers) => new Set(answers).size)).toEqual(
      Object.keys(questions).map(() => 3),
    );
  });

  it('asks nothing before a page was seen', () => {
    expect(openQuestions(desk)).toEqual([]);
    expect(offered(desk)).toEqual([]);
  });
});

describe('a question', () => {
  const pages: readonly (readonly [Question, World])[] = [
    ['confirmed', confirmed],
    ['notice', after(confirmed, 'account.continue')],
    ['status', after(filed, 'files.open bike')],
    ['answer', answeredOf(filed)],
    ['deletion', after(start(3, 'standard'), ...toDeletion)],
    ['agent', asked('unused')],
    ['refusal', after(start(3, 'teacher'), ...toDeletion)],
    ['filesBack', after(start(3, 'cancel'), ...toSpace, 'deletion.undo')],
  ];
  it.each(pages)('"%s" is asked once its page was seen', (question, world) => {
    expect(openQuestions(world)).toContain(question);
    const lines = questions[question].map((answer) => `card.answer ${question} ${answer}`);
    expect(offered(world)).toEqual(expect.arrayContaining(lines));
  });

  it.each([
    ['another file', after(filed, 'files.open roof')],
    ['the file before it was answered', after(filed, 'files.open rent')],
    ['the deletion while files are open', after(start(3, 'open-files'), ...toDeletion)],
    ['the space of a new citizen', filed],
  ])('is not asked at %s', (_, world) => expect(openQuestions(world)).toEqual([]));

  it('stays until it is answered right, from wherever the learner is', () => {
    const away = after(confirmed, 'browser.mailbox');
    const wrong = after(away, 'card.answer confirmed pay');
    expect(factsOf(away, 'card.answer confirmed pay')).toEqual(['card.answeredWrong']);
    expect(wrong.card).toEqual({ seen: ['confirmed'], answers: { confirmed: 'pay' } });
    expect(openQuestions(wrong)).toEqual(['confirmed']);
    const right = after(wrong, 'card.answer confirmed confirmed');
    expect(factsOf(wrong, 'card.answer confirmed confirmed')).toEqual(['card.answeredRight']);
    expect(right.card).toEqual({ seen: ['confirmed'], answers: { confirmed: 'confirmed' } });
    expect(openQuestions(right)).toEqual([]);
  });

  it('is not answered before it is asked, nor again once answered right', () => {
    const act = { type: 'card.answer', question: 'confirmed', answer: 'confirmed' } as const;
    expect(play(desk, act)).toEqual({ world: desk, facts: [] });
    const right = after(confirmed, 'card.answer confirmed confirmed');
    expect(play(right, { ...act, answer: 'pay' })).toEqual({ world: right, facts: [] });
  });

  it('takes no answer of another question', () => {
    const act = { type: 'card.answer', question: 'confirmed', answer: 'kept' } as const;
    expect(play(confirmed, act)).toEqual({ world: confirmed, facts: [] });
  });

  it('tells of the fear that files are destroyed', () => {
    const world = after(start(3, 'standard'), ...toDeletion);
    expect(factsOf(world, 'card.answer deletion destroyed')).toEqual(['card.filesFeared']);
    expect(factsOf(world, 'card.answer deletion sold')).toEqual(['card.answeredWrong']);
  });

  it.each([
    ['unused', 'accepted'],
    ['privacy', 'accepted'],
    ['abroad', 'accepted'],
    ['stopFiles', 'refused'],
    ['otherEmail', 'refused'],
  ] as const)('about the agent has, for the reason "%s", the answer "%s"', (reason, answer) => {
    const world = asked(reason);
    expect(rightAnswer(world, 'agent')).toBe(answer);
    const other = answer === 'accepted' ? 'refused' : 'accepted';
    expect(answered(after(world, `card.answer agent ${other}`), 'agent')).toBe(false);
    expect(answered(after(world, `card.answer agent ${answer}`), 'agent')).toBe(true);
  });

  it('is asked anew when what it was about has changed', () => {
    const world = witness(witness(desk, 'agent'), 'notice');
    expect(witness(world, 'notice')).toBe(world);
    const told = { ...world, card: { ...world.card, answers: { agent: 'silent' } } } as World;
    expect(forget(told, 'agent').card).toEqual({ seen: ['notice'], answers: {} });
    const again = after(
      asked('stopFiles'),
      'card.answer agent refused',
      'browser.go monespace.wallonie.be',
      'site.citizen',
      'site.menu',
      'site.account',
      'deletion.ask',
      'deletion.reason unused',
      'deletion.request',
    );
    expect(again.card).toEqual({ seen: [], answers: {} });
  });

  it('stays open when the browser was closed meanwhile', () => {
    const back = after(confirmed, 'browser.close', 'browser.open');
    expect(openQuestions(back)).toEqual(['confirmed']);
  });
});
