import { controlOf, textOf, type Act } from '../../src/world/acts.ts';
import { startingWorld, type CaseName, type SheetNumber } from '../../src/world/cases/index.ts';
import type { Need } from '../../src/world/monespace/catalogue.ts';
import { affordances, play, type World } from '../../src/world/world.ts';
import { frozen } from './frozen.ts';

/** The frozen world in which a case begins, its screen in French. */
export function start(sheet: SheetNumber, name: CaseName, need?: Need): World {
  return frozen(startingWorld(sheet, name, 'fr', need));
}

/** An act as one line: its type, its parameters, the text that it types. `mail.open dentist`, `account.type email a@b.test`. */
export function lineOf(act: Act): string {
  const control = controlOf(act).replaceAll(':', ' ');
  const text = textOf(act);
  return text === null ? control : `${control} ${text}`;
}

/** The act that a line tells, as the screen offers it now; throws when the screen has no such control. */
export function actOf(world: World, line: string): Act {
  const offered = affordances(world).map(({ act }) => act);
  const found =
    offered.find((act) => lineOf(act) === line) ??
    offered.find((act) => textOf(act) !== null && line.startsWith(controlLine(act)));
  if (!found) {
    const lines = [...new Set(offered.map(lineOf))].join('\n  ');
    throw new Error(`The screen does not offer "${line}", but:\n  ${lines}`);
  }
  return textOf(found) === null
    ? found
    : ({ ...found, text: line.slice(controlLine(found).length) } as Act);
}

function controlLine(act: Act): string {
  return `${controlOf(act).replaceAll(':', ' ')} `;
}

/** The world after acts, told as lines; throws at one that is not offered. */
export function after(world: World, ...lines: string[]): World {
  return lines.reduce((at, line) => frozen(play(at, actOf(at, line)).world), world);
}

/** The types of the facts that come of an offered act, told as a line. */
export function factsOf(world: World, line: string): string[] {
  return play(world, actOf(world, line)).facts.map(({ type }) => type);
}

/** What the screen offers now, as lines, without the browser's own controls and the languages; each once. */
export function offered(world: World): string[] {
  return [
    ...new Set(
      affordances(world)
        .map(({ act }) => act)
        .filter(({ type }) => !/^(browser|screen)\./.test(type))
        .map((act) => controlOf(act).replaceAll(':', ' ')),
    ),
  ];
}
