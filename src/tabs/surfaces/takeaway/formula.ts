const letters: Readonly<Record<string, string>> = {
  kappa: 'κ',
  pi: 'π',
  sigma: 'σ',
  varphi: 'φ',
  cdot: '·',
};
const fractions: Readonly<Record<string, string>> = { '1/2': '½', '1/3': '⅓', '1/4': '¼', '1/6': '⅙' };
/** Before and after the name of a function. */
const THIN = '\u2009';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * A surface's formula as a line of plain text, `L(x, y) = (x + 2y − 7)² + (2x + y − 5)²`: a picture has no typesetter. It
 * knows what the formulas of the surfaces are made of; of TeX it does not know, the name stays.
 */
export function formulaText(tex: string): string {
  return plain(
    tex
      .replace(/\\(begin|end)\{aligned\}/g, '')
      .replace(/&/g, '')
      // A line that goes on with an operator is the same equation, else it is another.
      .replace(/\\\\\s*(?=-|\+|\\cdot)/g, ' ')
      .replace(/\\\\/g, '; ')
      .replace(/,?\s*\\quad/g, '; ')
      .replace(/\\left|\\right/g, '')
      .replace(/\\[,;]/g, ' '),
  )
    .replace(/-/g, '−')
    .replace(/\s+/g, ' ')
    .replace(/ ;/g, ';')
    .trim();
}

/** The text with its groups resolved, from the left. */
function plain(tex: string): string {
  let text = '';
  for (let at = 0; at < tex.length; ) {
    const command = /^\\(?:(cos|sin)\s*|([a-z]+)(?:\s+(?=[a-z]))?)/.exec(tex.slice(at));
    if (command) {
      at += command[0].length;
      const [, wave, name = ''] = command;
      if (wave)
        text += `${/[\p{L}\d]$/u.test(text) ? THIN : ''}${wave}${/^[(^]/.test(tex.slice(at)) ? '' : THIN}`;
      else if (name === 'frac' || name === 'tfrac') {
        const above = group(tex, at);
        const below = group(tex, above.end);
        at = below.end;
        const whole = `${enclosed(above.text)}/${enclosed(below.text)}`;
        text += fractions[whole] ?? `(${whole})`;
      } else if (name === 'sqrt') {
        const under = group(tex, at);
        at = under.end;
        text += `√${enclosed(under.text)}`;
      } else text += letters[name] ?? name;
    } else if (tex[at] === '^') {
      const power = group(tex, at + 1);
      at = power.end;
      text += /^\d$/.test(power.text) ? (superscripts[Number(power.text)] ?? '') : `^${enclosed(power.text)}`;
    } else if (tex[at] === '{') {
      const inner = group(tex, at);
      at = inner.end;
      text += inner.text;
    } else {
      text += tex[at];
      at++;
    }
  }
  return text;
}

/** What stands in braces from `at`, or the one character there, as plain text, and where it ends. */
function group(tex: string, at: number): { readonly text: string; readonly end: number } {
  if (tex[at] !== '{') return { text: tex[at] ?? '', end: at + 1 };
  let depth = 0;
  let end = at;
  do {
    if (tex[end] === '{') depth++;
    if (tex[end] === '}') depth--;
    end++;
  } while (depth > 0 && end < tex.length);
  return { text: plain(tex.slice(at + 1, end - 1)), end };
}

/** In parentheses, unless it is a single name or number. */
function enclosed(text: string): string {
  return /^[\p{L}\d.]+$/u.test(text) ? text : `(${text})`;
}
