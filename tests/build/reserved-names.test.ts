import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that the pretend computer, the coach and the sheets to read may show. */
const texts = ['src/i18n', 'src/world', 'lessons']
  .flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  )
  .filter((file) => /\.(json|md|ts)$/.test(file))
  .map((file) => {
    const text = readFileSync(root + file, 'utf8');
    return file.endsWith('.ts') ? quoted(text) : text;
  });

/** What a script writes between quotes. */
function quoted(code: string): string {
  const plain = code.replaceAll(/\$\{[^}]*\}/g, '');
  return (plain.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? []).join('\n');
}

/** The hosts in a text whose last part somebody can register a name under. */
const registrable = (text: string) =>
  text.match(
    /\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:be|brussels|vlaanderen|com|de|eu|fr|lu|net|nl|org)\b/gi,
  ) ?? [];

it('SAFE-04: no site and no e-mail address has a name that is anyone’s, but for the guide’s own and where scams are told of', () => {
  expect([...new Set(texts.flatMap(registrable))].sort()).toEqual([
    'monespace.wallonie.be',
    // How learners mistype it.
    'monespace.walonie.be',
    'safeonweb.be',
  ]);
});
