import { sentencesOf } from './sentences.ts';

/** A sentence that stands on the page, and where. */
export interface Piece {
  text: string;
  range: Range;
}

/** The sentences of an element, each with its place on the page. */
export function piecesOf(element: Element): Piece[] {
  const nodes: { node: Text; start: number }[] = [];
  let all = '';
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => (isUnheard(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      nodes.push({ node, start: all.length });
      all += node.data.replaceAll('\n', ' ');
    } else if (node instanceof HTMLBRElement) all += '\n';
  }
  const placeAt = (offset: number): [Text, number] => {
    const { node, start } = nodes.findLast((it) => it.start <= offset)!;
    return [node, Math.min(offset - start, node.data.length)];
  };
  return sentencesOf(all).map(({ text, start, end }) => {
    const range = document.createRange();
    range.setStart(...placeAt(start));
    const [last, offset] = placeAt(end - 1);
    range.setEnd(last, offset + 1);
    return { text, range };
  });
}

function isUnheard(node: Node): boolean {
  return node instanceof SVGElement || (node instanceof Element && node.ariaHidden === 'true');
}

/** Marks a sentence as the one being said, without moving anything; `null`: none. */
export function mark(piece: Piece | null): void {
  if (!('highlights' in CSS)) return;
  if (piece) CSS.highlights.set('spoken', new Highlight(piece.range));
  else CSS.highlights.delete('spoken');
}
