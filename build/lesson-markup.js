const BLESSED = ['Note', 'Help'];

/** Preprocessor: makes the blessed components known to every lesson, so that lessons hold no script. */
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

/** Remark plugin: one sentence a line in the source is one sentence a line on the page; French punctuation keeps to its word. */
export function sentenceLines() {
  return (tree) => {
    visit(tree);
  };
}

function visit(node) {
  if (!node.children) return;
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'text') {
      visit(child);
      return [child];
    }
    return child.value
      .split('\n')
      .flatMap((line, i) => [
        ...(i > 0 ? [{ type: 'break' }] : []),
        { type: 'text', value: keepTogether(line) },
      ]);
  });
}

/** Text with no-break spaces inside « » and before the high punctuation of French. */
export function keepTogether(text) {
  return text.replace(/« /g, '«\u00a0').replace(/ ([»:;!?])/g, '\u00a0$1');
}
