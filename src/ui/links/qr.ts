import { encode } from 'uqr';

/** A text as a QR code: the width in squares, the quiet zone included, and the dark squares as the path of a drawing. */
export function qrDrawing(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const rows = data.map((row, y) =>
    row
      .map((dark, x) => {
        if (!dark || row[x - 1]) return '';
        const end = row.indexOf(false, x);
        return `M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`;
      })
      .join(''),
  );
  return { size, path: rows.join('') };
}
