import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { slips } from '../../src/coach/slips.ts';
import { loadAllTexts } from '../../src/i18n/texts.ts';
import { bringSheets, sheets } from '../../src/sheets/index.ts';
import { bringProcedures } from '../../src/world/monespace/procedures.ts';
import { cases, type CaseName, type SheetNumber } from '../../src/world/cases/index.ts';
import { checkHelp, checkReplay, checkWords, languages } from './checks.ts';
import { explore } from './explore.ts';

bringSheets();
bringProcedures();

const numbers = (Object.keys(sheets) as unknown as SheetNumber[]).map(Number) as SheetNumber[];
const shownProblems = 5;
const shownLength = 600;

function report(line: string, problems: readonly string[], fine = 'ok'): boolean {
  console.log(`${line} · ${problems.length === 0 ? fine : `${problems.length} failed`}`);
  for (const problem of problems.slice(0, shownProblems))
    console.log(`  ${problem.slice(0, shownLength)}`);
  return problems.length === 0;
}

/** What the cases together have to meet. */
interface Met {
  slips: string[];
  paths: string[];
}

/** Where a case leaves what it met, for the coverage: beside this program, in a folder made for one run. */
const metFile = (number: SheetNumber, name: CaseName) =>
  join(import.meta.dirname, `met-${number}-${name}.json`);

function metBy(number: SheetNumber, name: CaseName): Met {
  const file = metFile(number, name);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Met;
  const { slips, paths } = explore(number, name);
  return { slips: [...slips], paths: [...paths] };
}

function proveCase(number: SheetNumber, name: CaseName): boolean {
  const exploration = explore(number, name);
  const met: Met = { slips: [...exploration.slips], paths: [...exploration.paths] };
  writeFileSync(metFile(number, name), JSON.stringify(met));
  const help = checkHelp(number, exploration);
  const problems = [
    ...help.problems,
    ...checkWords(number, exploration),
    ...checkReplay(number, name, exploration),
  ];
  const { situations, acts } = exploration;
  return report(
    `sheet ${number} · ${name} · states ${situations.length} · acts ${acts} · longest road ${help.longestRoad} · slowest search ${Math.ceil(help.slowestSearch)} ms`,
    problems,
  );
}

function proveCoverage(): boolean {
  const texts = loadAllTexts();
  const met = new Set<string>();
  const problems: string[] = [];
  for (const number of numbers) {
    const paths = new Set<string>();
    for (const name of cases[number]) {
      const by = metBy(number, name);
      by.slips.forEach((slip) => met.add(slip));
      by.paths.forEach((path) => paths.add(path));
    }
    for (const path of Object.keys(sheets[number].goals)) {
      const isParent = Object.keys(sheets[number].goals).some((other) =>
        other.startsWith(`${path}.`),
      );
      if (!isParent && !paths.has(path)) problems.push(`sheet ${number}: no case reaches ${path}`);
    }
  }
  for (const slip of Object.keys(slips)) {
    if (!met.has(slip)) problems.push(`no situation meets the slip ${slip}`);
    for (const language of languages) {
      if (!texts.exists(`coach:slips.${slip}`, { lng: language })) {
        problems.push(`no reply: ${language} ${slip}`);
      }
    }
  }
  return report(
    `all sheets · slips ${met.size} of ${Object.keys(slips).length}`,
    problems,
    'every place reached',
  );
}

const wanted = process.argv.slice(2);
if (wanted.includes('--list')) {
  for (const number of numbers) for (const name of cases[number]) console.log(`${number}:${name}`);
  console.log('coverage');
} else {
  const results = wanted.map((item) => {
    if (item === 'coverage') return proveCoverage();
    const [number, name] = item.split(':');
    return proveCase(Number(number) as SheetNumber, name as CaseName);
  });
  process.exitCode = results.every(Boolean) ? 0 : 1;
}
