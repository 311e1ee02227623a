import type { AnatomyLine } from '../../../engine';

/** A line's right-hand side with its numbers in place; negative ones in parentheses where a sign would be misread. */
export function substitute({ template, numbers }: AnatomyLine, format: (value: number) => string): string {
  const parts = template.split('{}');
  let text = parts[0] ?? '';
  numbers.forEach((value, index) => {
    const next = parts[index + 1] ?? '';
    const written = format(value);
    const opens = text === '' || text.endsWith('(') ? next.startsWith('²') || next.startsWith('^') : true;
    const compound = /[×−]/.test(written);
    text += (compound && opens ? `(${written})` : written) + next;
  });
  return text;
}
