/** Writes a number so that it is read again bit for bit; `String` would lose the sign of −0. */
export function writeNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Writes numbers, joined by commas. */
export function writeNumbers(values: readonly number[]): string {
  return values.map(writeNumber).join(',');
}
