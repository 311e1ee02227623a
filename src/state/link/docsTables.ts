import page from '../../../docs/links.md?raw';

/** A section of docs/links.md, by its heading. */
function section(heading: string): string {
  const from = page.indexOf(`\n## ${heading}\n`);
  if (from < 0) throw new Error(`docs/links.md has no section '${heading}'`);
  const to = page.indexOf('\n## ', from + 1);
  return page.slice(from, to < 0 ? undefined : to);
}

/** The cells of the table rows in a section whose first cell has the code of a key, an id or the like. */
export function rows(heading: string): string[][] {
  const lines = section(heading).match(/^\|.*`.*\|$/gm) ?? [];
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** What stands between backquotes, if that is all there is. */
export const code = (cell = '') => /^`([^`]*)`$/.exec(cell)?.[1];
