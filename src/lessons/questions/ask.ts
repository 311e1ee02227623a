import * as v from 'valibot';
import { type Line, lineSchema, proseSchema, type Question, questionSchema } from '../schema';

/**
 * A question as those see it who are to answer it: without its explanation, and without what is right. What the engine
 * knows is not in any file.
 */

const [place, path, rank, rate] = questionSchema.options;

const askedSchema = v.variant('kind', [
  v.omit(place, ['explain']),
  v.omit(path, ['explain']),
  v.omit(rank, ['explain']),
  v.omit(rate, ['explain']),
  v.strictObject({
    kind: v.literal('choice'),
    options: v.pipe(v.array(lineSchema), v.minLength(2), v.maxLength(8)),
    /** Whether more than one option is right, and so may be chosen. */
    several: v.boolean(),
    prompt: proseSchema,
  }),
]);

export type Asked = v.InferOutput<typeof askedSchema>;

/** A question for a class, which a link carries to its phones. */
export const askSchema = v.strictObject({
  format: v.literal('optiscope-question'),
  version: v.literal(1),
  /** Of the scene. */
  title: lineSchema,
  /** What the question is about: the scene's state. */
  state: v.pipe(v.string(), v.maxLength(4000)),
  question: askedSchema,
});

export type Ask = v.InferOutput<typeof askSchema>;

/** A question without what would give its answer away. */
export function askedOf(question: Question): Asked {
  const { explain: _, ...asked } = question;
  if (asked.kind !== 'choice') return asked;
  const several = asked.options.filter(({ right }) => right).length > 1;
  return { ...asked, options: asked.options.map(({ text }) => text), several };
}

/** A scene's question for a class. */
export function askOf(scene: { readonly title: Line; readonly state: string }, question: Question): Ask {
  const { title, state } = scene;
  return { format: 'optiscope-question', version: 1, title, state, question: askedOf(question) };
}

/**
 * A number from 0 to 2²⁰ − 1 that tells questions apart: FNV-1a (Fowler, Noll & Vo) of what is asked, folded. It does not
 * depend on the order in which a file names things.
 */
export function fingerprint(ask: Ask): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(canonical(ask))) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return (hash >>> 20) ^ (hash & 0xfffff);
}

/** JSON with the keys in alphabetical order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
