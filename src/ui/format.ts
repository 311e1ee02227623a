import i18next from 'i18next';

const formatters = new Map<string, Intl.NumberFormat>();
/** Larger whole numbers have too many digits for a field. */
const WHOLE = 1e10;
const superscripts = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** One formatter for each locale and kind: making one costs more than a frame can spare. */
function formatter(locale: string, kind: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${kind}`;
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.NumberFormat(locale, options);
    formatters.set(key, found);
  }
  return found;
}

function significant(locale: string, digits: number, padded: boolean): Intl.NumberFormat {
  return formatter(locale, `${digits} ${padded}`, {
    maximumSignificantDigits: digits,
    minimumSignificantDigits: padded ? digits : 1,
  });
}

/** A power of ten's exponent in superscript digits: −5 is ⁻⁵. */
function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]).join('');
  return exponent < 0 ? `⁻${digits}` : digits;
}

/**
 * A number for the screen with that many significant digits: 0.05, 1,234, −3.2, 1.2×10⁻⁵, ∞. Not-a-number is
 * said in words. Quick enough for every frame.
 */
export function formatNumber(value: number, locale: string, digits = 4): string {
  return write(value, locale, digits, false);
}

/** The same with trailing zeros kept (1.500), so that a figure that changes every frame keeps its width. */
export function formatReadout(value: number, locale: string, digits = 4): string {
  return write(value, locale, digits, true);
}

/** A count, such as a step: every digit, in groups of three. */
export function formatCount(count: number, locale: string): string {
  // Adding 0 makes −0 a 0.
  return significant(locale, 21, false)
    .format(count + 0)
    .replace('-', '−');
}

/** A share, from 0 to 1, as a percentage with so many decimals, 98.7%; trailing zeros are kept where it is `padded`. */
export function formatShare(share: number, locale: string, decimals = 1, padded = false): string {
  return formatter(locale, `share ${decimals} ${padded}`, {
    style: 'percent',
    maximumFractionDigits: decimals,
    minimumFractionDigits: padded ? decimals : 0,
  }).format(share);
}

/**
 * A number that a person sets: a whole one with every digit, another with five, or as many as tell it from 1, near
 * which momentum and decay rates lie.
 */
export function formatParameter(value: number, locale: string): string {
  if (Number.isInteger(value) && Math.abs(value) < WHOLE) return formatCount(value, locale);
  const nines = value > 0 && value < 1 ? Math.ceil(-Math.log10(1 - value)) : 0;
  return write(value, locale, Math.max(5, nines + 1), false);
}

/** The number at a tick, with as many digits as tell it from its neighbours, which are `step` away. */
export function formatTick(value: number, step: number, locale: string): string {
  const digits = Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(step) + 1e-9) + 1;
  return write(value, locale, Math.min(Math.max(digits, 1), 17), false);
}

function write(value: number, locale: string, digits: number, padded: boolean): string {
  if (Number.isNaN(value)) return i18next.t('ui:notANumber');
  if (value === Number.POSITIVE_INFINITY) return '∞';
  if (value === Number.NEGATIVE_INFINITY) return '−∞';
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 1e-4 || size >= 1e6) return scientific(value, locale, digits, padded);
  return significant(locale, digits, padded).format(value).replace('-', '−');
}

function scientific(value: number, locale: string, digits: number, padded: boolean): string {
  // toExponential rounds first, so 9.9996e5 with four digits becomes 1.000e6 and not 10.00e5.
  const [mantissa = '', exponent = ''] = value.toExponential(digits - 1).split('e');
  const text = significant(locale, digits, padded).format(Number(mantissa)).replace('-', '−');
  return `${text}×10${superscript(Number(exponent))}`;
}

/**
 * The number that a person typed, or undefined: 0.05, .5, 1e-3, 1,000, 0,05 (a comma that does not group
 * thousands is a decimal sign), 1.2×10⁻⁵, full-width digits. Infinity and NaN are not numbers to type.
 */
export function parseNumber(text: string): number | undefined {
  let number = text
    .trim()
    .replace(/\s*[×·*]\s*10\s*\^?/, 'e')
    .normalize('NFKC')
    .replace(/[−–]/g, '-');
  if (/^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(number)) number = number.replaceAll(',', '');
  else if (!number.includes('.')) number = number.replace(',', '.');
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(number)) return undefined;
  const value = Number(number);
  return Number.isFinite(value) ? value : undefined;
}
