/** Rows of a table, each led by a short printable title of its first cell, for `it.each(titled(rows))('%s', …)`. */
export function titled<Row extends readonly [string, ...unknown[]]>(
  rows: readonly Row[],
): [title: string, ...row: Row][] {
  return rows.map((row) => [JSON.stringify(row[0].slice(0, 50)), ...row]);
}
