import { dirname, relative, resolve, sep } from 'node:path';

/**
 * The direction of imports: for each folder of `src`, which folders it may import (`values`), which only
 * for their types (`types`), single modules beside those (`modules`), and which packages
 * (all, when none is named). `door`: the one file name of the layer that may take values from the folders of
 * `types`, but never a name in `closed`: the screen reads the world through it and cannot play it. `inside`: a folder of
 * the layer that may import more: an exercise brings its sheet.
 *
 * @type {Record<string, { values: string[], types?: string[], modules?: string[], packages?: string[], inside?: Record<string, string[]>, door?: string, closed?: string[] }>}
 */
const LAYERS = {
  world: { values: [], packages: [] },
  sheets: { values: ['world'], packages: ['xstate'] },
  coach: { values: ['world'], packages: ['xstate'] },
  session: { values: ['sheets', 'coach', 'world'], packages: ['xstate'] },
  i18n: { values: [], types: ['world'], modules: ['world/acts'], packages: ['i18next', 'svelte'] },
  ui: {
    values: ['session', 'i18n'],
    types: ['world', 'sheets', 'coach'],
    modules: [
      'world/acts',
      'world/text',
      'world/cases/names',
      'world/monespace/procedures',
      'sheets/index',
      'sheets/steps',
    ],
    inside: { exercises: ['sheets'] },
    door: 'readers.ts',
    closed: ['play'],
  },
};

/** @param {string} path */
const bare = (path) => path.replace(/\.(svelte\.)?(ts|js|svelte)$/, '');

/** @param {string} specifier */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** @typedef {{ importKind?: string, exportKind?: string, specifiers?: Kinded[] }} Kinded */

/** @param {Kinded} node @returns {boolean} */
function isTypeOnly({ importKind, exportKind, specifiers = [] }) {
  if (importKind === 'type' || exportKind === 'type') return true;
  return specifiers.length > 0 && specifiers.every(isTypeOnly);
}

/**
 * The names that a statement takes from a module; `null` when it takes all of them.
 *
 * @param {any} node
 * @returns {string[] | null}
 */
function namesOf(node) {
  if (!node.specifiers) return null;
  /** @type {string[]} */
  const names = node.specifiers.map(
    (/** @type {any} */ { imported, local }) => (imported ?? local)?.name ?? '*',
  );
  return names.includes('*') ? null : names;
}

/** ESLint rule: a module of `src` imports only what the layer table allows; every folder of `src` is in the table. */
export const layers = /** @type {import('eslint').Rule.RuleModule} */ ({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unknown: 'src/{{layer}} is not part of the layout.',
      layer: 'src/{{layer}} may not import {{target}}.',
      value: 'src/{{layer}} may import {{target}} for its types only.',
      package: 'src/{{layer}} may not import the package {{target}}.',
    },
  },
  create(context) {
    const source = resolve(context.cwd, 'src');
    const inside = relative(source, context.filename).split(sep);
    const layer = inside[0] ?? '';
    if (layer === '..' || inside.length < 2) return {};
    const allowed = LAYERS[layer];
    if (!allowed) {
      return { Program: (node) => context.report({ node, messageId: 'unknown', data: { layer } }) };
    }
    const { types = [], modules = [], packages, door, closed = [] } = allowed;
    const values = [...allowed.values, ...(allowed.inside?.[inside[1] ?? ''] ?? [])];
    const isDoor = inside.at(-1) === door;

    /** @param {import('eslint').Rule.Node} node @param {unknown} specifier @param {boolean} typeOnly */
    function check(node, specifier, typeOnly) {
      if (typeof specifier !== 'string' || specifier.startsWith('virtual:')) return;
      /** @param {string} messageId @param {string} target */
      const report = (messageId, target) =>
        context.report({ node, messageId, data: { layer, target } });

      if (!specifier.startsWith('.') && !specifier.startsWith('/')) {
        const name = packageOf(specifier);
        if (packages && !packages.includes(name)) report('package', name);
        return;
      }
      const file = specifier.startsWith('/')
        ? resolve(context.cwd, `.${specifier}`)
        : resolve(dirname(context.filename), specifier);
      const path = relative(source, file.split('?')[0] ?? file)
        .split(sep)
        .join('/');
      const target = path.split('/')[0] ?? '';
      if (target === layer) return;
      if (target === '..') {
        if (layer !== 'ui') report('layer', relative(context.cwd, file));
        return;
      }
      if (values.includes(target) || modules.includes(bare(path))) return;
      const named = namesOf(node);
      if (isDoor && types.includes(target) && named && !named.some((name) => closed.includes(name)))
        return;
      if (!types.includes(target)) report('layer', `src/${target}`);
      else if (!typeOnly) report('value', `src/${target}`);
    }

    return /** @type {import('eslint').Rule.RuleListener} */ ({
      ImportDeclaration: (node) =>
        check(node, node.source.value, isTypeOnly(/** @type {Kinded} */ (node))),
      ExportNamedDeclaration: (node) =>
        check(node, node.source?.value, isTypeOnly(/** @type {Kinded} */ (node))),
      ExportAllDeclaration: (node) =>
        check(node, node.source.value, isTypeOnly(/** @type {Kinded} */ (node))),
      ImportExpression: (node) => {
        if (node.source.type === 'Literal') check(node, node.source.value, false);
      },
      /** @param {any} node */
      TSImportType: (node) =>
        check(node, node.source?.value ?? node.argument?.literal?.value, true),
    });
  },
});
