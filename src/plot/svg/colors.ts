/** A colour as SVG editors read it, and how opaque it is. */
export interface Paint {
  readonly color: string;
  readonly opacity: number;
}

/**
 * A canvas colour, `#rgb`, `#rrggbb`, `rgb(…)` or `rgba(…)`, as six hexadecimal digits and an opacity: not every editor
 * reads the rest.
 *
 * @throws TypeError for gradients, patterns and colours that are written otherwise
 */
export function paintOf(style: unknown): Paint {
  const text = typeof style === 'string' ? style.trim() : '';
  if (/^#[\da-f]{6}$/i.test(text)) return { color: text, opacity: 1 };
  if (/^#[\da-f]{3}$/i.test(text)) return { color: text.replace(/[\da-f]/gi, '$&$&'), opacity: 1 };
  const numbers = /^rgba?\(([^)]*)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) {
    throw new TypeError(`'${String(style)}' is not a colour that can be written to SVG`);
  }
  const hexadecimal = numbers.slice(0, 3).map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return { color: `#${hexadecimal.join('')}`, opacity: numbers[3] ?? 1 };
}
