import type { Plugin } from 'vite';

const PREFIX = 'virtual:icon/';
const SUFFIX = '.svelte';

/** The parts of a Lucide icon: element names with their attributes. */
type Parts = [name: string, attributes: Record<string, string | number>][];

/**
 * Vite plugin: `virtual:icon/<name>.svelte` is the Lucide icon of that name as a component that only draws. Lucide's own
 * components build each icon from data at run time, which costs both bytes and time where a page has many.
 */
export function icons(): Plugin {
  return {
    name: 'icons',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? id : undefined),
    async load(id) {
      if (!id.startsWith(PREFIX) || !id.endsWith(SUFFIX)) return undefined;
      const name = id.slice(PREFIX.length, -SUFFIX.length);
      const { default: parts } = (await import(`lucide/dist/esm/icons/${name}.mjs`)) as {
        default: Parts;
      };
      return iconComponent(parts);
    },
  };
}

/** The parts of an icon → the source of a Svelte component; its size is `1.5em` if no other is given. */
export function iconComponent(parts: Parts): string {
  const drawn = parts.map(([name, attributes]) => {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
    return `<${name}${written.join('')} />`;
  });
  return `<script>
  let { size = '1.5em', class: name = '' } = $props();
</script>

<svg class={['icon', name]} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">${drawn.join('')}</svg>
`;
}
