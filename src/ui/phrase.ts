/** Stands for the gap while a text is translated; no text has it. */
const GAP = '\uFFFC';

/**
 * A translated text with a gap in it, such as `step …`. It is translated once: translating a text for every frame takes
 * longer than showing it.
 *
 * @param translate translates the text with that in its gap
 * @returns fills the gap
 */
export function phrase(translate: (gap: string) => string): (filling: string) => string {
  const [before = '', after] = translate(GAP).split(GAP);
  return (filling) => (after === undefined ? before : before + filling + after);
}
