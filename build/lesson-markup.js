const BLESSED = ['Note', 'Help'];

/**
 * Preprocessor: makes the blessed components known to every lesson, so that lessons hold no script.
 *
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export function blessedComponents() {
  return {
    name: 'blessed-components',
    markup({ content, filename }) {
      if (!filename?.endsWith('.md')) return undefined;
      const imports = BLESSED.filter((name) => content.includes(`<${name}>`)).map(
        (name) => `import ${name} from '/src/ui/shell/lesson/${name}.svelte';`,
      );
      if (imports.length === 0) return undefined;
      return { code: `${content}\n\n<script>\n${imports.join('\n')}\n</script>\n` };
    },
  };
}

/** @typedef {{ type: string, value?: string, children?: Node[] }} Node */

/** Remark plugin: one sentence a line in the source is one sentence a line on the page; French punctuation keeps to its word. */
export function sentenceLines() {
  return visit;
}

/** @param {Node} node */
function visit(node) {
  node.children = node.children?.flatMap((child) => {
    if (child.type !== 'text') {
      visit(child);
      return [child];
    }
    return (child.value ?? '')
      .split('\n')
      .map((line) => ({ type: 'text', value: keepTogether(line) }))
      .flatMap((line, i) => (i > 0 ? [{ type: 'break' }, line] : [line]));
  });
}

/**
 * Text with no-break spaces inside « » and before the high punctuation of French.
 *
 * @param {string} text
 */
function keepTogether(text) {
  return text.replace(/« /g, '«\u00a0').replace(/ ([»:;!?])/g, '\u00a0$1');
}
