import type { Table } from '../../ui/takeaway/types';

/** How many pieces are joined at once: a Blob may lie on the disk, strings lie in memory. */
const JOINED = 64;

/**
 * Writes a table as a file, piece by piece, so that the page stays responsive.
 *
 * @param advance told how many rows are written
 * @throws the signal's reason where it is abandoned
 */
export async function writeTable(
  table: Table,
  advance: (rows: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const parts: Blob[] = [];
  let waiting: string[] = [];
  let written = 0;
  for (const { text, rows } of table.pieces()) {
    waiting.push(text);
    written += rows;
    if (waiting.length === JOINED) {
      parts.push(new Blob(waiting));
      waiting = [];
    }
    advance(written);
    await new Promise((resume) => setTimeout(resume));
    signal.throwIfAborted();
  }
  return new Blob([...parts, ...waiting], { type: 'text/csv;charset=utf-8' });
}
