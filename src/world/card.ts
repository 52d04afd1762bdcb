import { agentAnswer } from './monespace/deletion.ts';
import type { World } from './world.ts';
import { offer, step, still, type Service } from './service.ts';

/** The training card: the made-up citizen. Every value is impossible in life, and may be stored. */
export const citizen = {
  firstName: 'Camille',
  lastName: 'Lambert',
  registerNumber: '00.00.00-000.00',
  email: 'camille.lambert@exercice.test',
  phone: '0400 00 00 00',
  pin: '1234',
  smsCode: '482913',
  site: 'monespace.wallonie.be',
} as const;

/** The questions of the training card, each with its answers: it is asked once its page was seen, and ends what has to be read. */
export const questions = {
  confirmed: ['confirmed', 'pay', 'restart'],
  notice: ['purpose', 'password', 'advert'],
  status: ['inProgress', 'granted', 'wanted'],
  answer: ['received', 'lost', 'pay'],
  deletion: ['kept', 'destroyed', 'sold'],
  agent: ['accepted', 'refused', 'silent'],
  refusal: ['teacher', 'fee', 'age'],
  filesBack: ['administration', 'computer', 'mailbox'],
} as const;

export type Question = keyof typeof questions;
export type Answer = (typeof questions)[Question][number];

export interface CardSlice {
  seen: readonly Question[];
  answers: Readonly<Partial<Record<Question, Answer>>>;
}

export type CardAct = { type: 'card.answer'; question: Question; answer: Answer };
export type CardFact = { type: 'card.answeredRight' | 'card.answeredWrong' | 'card.filesFeared' };

export const startCard: CardSlice = { seen: [], answers: {} };

/** The right answer to a question in a world: what the agent said, or the first one listed. */
export function rightAnswer(world: World, question: Question): Answer {
  return (question === 'agent' && agentAnswer(world)) || questions[question][0];
}

/** True once the question was answered right. */
export function answered(world: World, question: Question): boolean {
  return world.card.answers[question] === rightAnswer(world, question);
}

/** The questions that the card asks now: seen, and not yet answered right. */
export function openQuestions(world: World): Question[] {
  return world.card.seen.filter((question) => !answered(world, question));
}

/** Marks a page's question as one that may be asked from now on. */
export function witness(world: World, question: Question): World {
  if (world.card.seen.includes(question)) return world;
  return { ...world, card: { ...world.card, seen: [...world.card.seen, question] } };
}

/** The world with a question as if it had never been asked: what it was about has changed. */
export function forget(world: World, question: Question): World {
  const answers = { ...world.card.answers };
  delete answers[question];
  const seen = world.card.seen.filter((other) => other !== question);
  return { ...world, card: { ...world.card, seen, answers } };
}

export const card: Service<CardAct> = {
  play(world, act) {
    if (!openQuestions(world).includes(act.question)) return still(world);
    const right = act.answer === rightAnswer(world, act.question);
    const answers = { ...world.card.answers, [act.question]: act.answer };
    const next = { ...world, card: { ...world.card, answers } };
    if (right) return step(next, { type: 'card.answeredRight' });
    return step(next, {
      type: act.answer === 'destroyed' ? 'card.filesFeared' : 'card.answeredWrong',
    });
  },
  affordances(world) {
    return openQuestions(world).flatMap((question) =>
      questions[question].map((answer) => offer({ type: 'card.answer', question, answer })),
    );
  },
  key(world) {
    return (Object.keys(questions) as Question[]).map((question) => {
      if (!world.card.seen.includes(question)) return 0;
      return answered(world, question) ? 2 : 1;
    });
  },
};
