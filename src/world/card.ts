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

/** The questions of the training card: each is asked once its page was seen, and ends what has to be read. */
export const questions = {
  confirmed: { answers: ['confirmed', 'pay', 'restart'] },
  notice: { answers: ['purpose', 'password', 'advert'] },
} as const;

export type Question = keyof typeof questions;
export type Answer = (typeof questions)[Question]['answers'][number];

export interface CardSlice {
  seen: readonly Question[];
  answers: Readonly<Partial<Record<Question, Answer>>>;
}

export type CardAct = { type: 'card.answer'; question: Question; answer: Answer };
export type CardFact = { type: 'card.answeredRight' | 'card.answeredWrong' };

export const startCard: CardSlice = { seen: [], answers: {} };

/** The right answer to a question: by convention the first one listed. */
export function rightAnswer(question: Question): Answer {
  return questions[question].answers[0];
}

/** True once the question was answered right. */
export function answered(world: World, question: Question): boolean {
  return world.card.answers[question] === rightAnswer(question);
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

export const card: Service<CardAct> = {
  play(world, act) {
    if (!openQuestions(world).includes(act.question)) return still(world);
    const right = act.answer === rightAnswer(act.question);
    const answers = { ...world.card.answers, [act.question]: act.answer };
    return step(
      { ...world, card: { ...world.card, answers } },
      {
        type: right ? 'card.answeredRight' : 'card.answeredWrong',
      },
    );
  },
  affordances(world) {
    return openQuestions(world).flatMap((question) =>
      questions[question].answers.map((answer) => offer({ type: 'card.answer', question, answer })),
    );
  },
  key(world) {
    return (Object.keys(questions) as Question[]).map((question) => {
      if (!world.card.seen.includes(question)) return 0;
      return answered(world, question) ? 2 : 1;
    });
  },
};
