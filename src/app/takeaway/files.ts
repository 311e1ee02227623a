/** How long a file that was handed over stays readable: browsers take it at once, Safari a moment later. */
const HANDED_OVER = 60_000;

/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), HANDED_OVER);
}

/**
 * A file name that says what is in it: `optiscope-beale-overlay-step-124.svg`.
 *
 * @param parts without spaces; empty ones are left out
 */
export function fileName(parts: readonly string[], extension: string): string {
  const words = ['optiscope', ...parts]
    .filter((part) => part !== '')
    .map((part) => part.replace(/[^\w-]+/g, '-'));
  return `${words.join('-')}.${extension}`;
}

/** A size such as 340 kB or 12 MB. */
export function sizeText(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const digits = { maximumSignificantDigits: 2, style: 'unit', unit, unitDisplay: 'short' } as const;
  return new Intl.NumberFormat(locale, digits).format(value);
}
