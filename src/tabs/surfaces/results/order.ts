/** The order of two rows by their keys: what is missing, and so Infinity, comes last either way. */
export function compareKeys(a: number, b: number, descending: boolean): number {
  if (a === b) return 0;
  const order = a < b ? -1 : 1;
  return descending && a !== Infinity && b !== Infinity ? -order : order;
}
