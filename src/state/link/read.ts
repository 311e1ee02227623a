import * as v from 'valibot';
import type { ParameterSpec } from '../../engine';
import { LinkError } from './problem';

const finiteNumber = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.toNumber(), v.finite());

/** Reads a finite number. @throws LinkError */
export function readNumber(text: string): number {
  const result = v.safeParse(finiteNumber, text);
  if (!result.success) throw new LinkError('not-a-number');
  return result.output;
}

/** Reads a whole number within bounds, both included. @throws LinkError */
export function readInteger(text: string, min: number, max: number): number {
  const value = readNumber(text);
  if (!Number.isInteger(value) || value < min || value > max)
    throw new LinkError('not-allowed', `${min} … ${max}`);
  // A whole number has no −0.
  return value + 0;
}

/** Reads `count` comma-separated finite numbers. @throws LinkError */
export function readNumbers(text: string, count: number): number[] {
  const parts = text.split(',');
  if (parts.length !== count) throw new LinkError('unreadable', Array(count).fill('0').join(','));
  return parts.map(readNumber);
}

/** Reads a value that a formula allows for this parameter. @throws LinkError */
export function readParameter(text: string, spec: ParameterSpec): number {
  const value = readNumber(text);
  if (!spec.allows(value)) throw new LinkError('not-allowed', spec.allowed);
  return value;
}

/** Reads one of a few words. @throws LinkError */
export function readChoice<T extends string>(text: string, choices: readonly T[]): T {
  const result = v.safeParse(v.picklist(choices), text);
  if (!result.success) throw new LinkError('unknown-choice', choices.join(', '));
  return result.output;
}

/** Reads a comma-separated set of such words, possibly empty. @throws LinkError */
export function readChoices<T extends string>(text: string, choices: readonly T[]): T[] {
  const words = text === '' ? [] : text.split(',');
  const chosen = words.map((word) => readChoice(word, choices));
  return choices.filter((choice) => chosen.includes(choice));
}

/** Reads a switch. @throws LinkError */
export function readFlag(text: string): boolean {
  return readChoice(text, ['0', '1']) === '1';
}
