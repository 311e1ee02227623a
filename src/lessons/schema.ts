import * as v from 'valibot';
import { stateProblems } from '../state/link';
import { partIds } from '../state/parts';
import { speeds } from '../state/settings';
import { claimSchema } from './claimSchema';
import { showsRunsOf } from './questions/shown';
import { finite, optimizer, step } from './terms';

/**
 * What a lesson is, as a file holds it. `docs/lessons.md` says how to write one. A lesson may be in one language or in
 * both; a text that lacks the language shown is shown in the other.
 */

const line = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));
const prose = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(4000));

const inLanguages = <T extends typeof line | typeof prose>(text: T) =>
  v.union([
    v.strictObject({ en: text, ko: v.optional(text) }),
    v.strictObject({ en: v.optional(text), ko: text }),
  ]);

/** One line, without markup. */
export const lineSchema = inLanguages(line);
/** Markdown: paragraphs, lists, emphasis, code, links, and TeX between dollar signs. */
export const proseSchema = inLanguages(prose);

const part = v.picklist(partIds);

/** What is asked, and, once it is answered, why that is the answer. What is right is never in the file where the engine knows it. */
const asked = { prompt: proseSchema, explain: v.optional(proseSchema) };

/** A question about the runs of the scene's state on the Surfaces tab; multiple choice, about anything. */
export const questionSchema = v.variant('kind', [
  /** Where does this optimizer's run stand at the step given? A point is placed. */
  v.strictObject({ kind: v.literal('place'), optimizer, step, ...asked }),
  /** Which way does it go up to that step? The path is drawn. */
  v.strictObject({ kind: v.literal('path'), optimizer, step, ...asked }),
  /** The optimizers switched on, by their loss at that step, lowest first. */
  v.strictObject({ kind: v.literal('rank'), step, ...asked }),
  /** With which of these learning rates does the optimizer need the fewest steps to come within `tolerance` of a minimum? */
  v.strictObject({
    kind: v.literal('rate'),
    optimizer,
    rates: v.pipe(v.array(v.pipe(finite, v.gtValue(0))), v.minLength(2), v.maxLength(8)),
    tolerance: v.optional(v.pipe(finite, v.gtValue(0)), 0.01),
    ...asked,
  }),
  v.strictObject({
    kind: v.literal('choice'),
    options: v.pipe(
      v.array(v.strictObject({ text: lineSchema, right: v.optional(v.boolean(), false) })),
      v.minLength(2),
      v.maxLength(8),
      v.check((options) => options.some(({ right }) => right), 'none-right'),
    ),
    ...asked,
  }),
]);

export const sceneSchema = v.strictObject({
  title: lineSchema,
  text: proseSchema,
  /** For the speaker alone. */
  notes: v.optional(proseSchema),
  /** What the app shows: a link's part behind #, without language and theme. */
  state: v.pipe(
    v.string(),
    v.maxLength(4000),
    v.check((state) => stateProblems(state).length === 0, 'unreadable-state'),
  ),
  hide: v.optional(v.array(part), () => []),
  lock: v.optional(v.array(part), () => []),
  point: v.optional(part),
  /** Plays by itself when the scene opens: steps of the runs, or of training from the start on; on the Surfaces tab, at that speed rather than the state's. */
  play: v.optional(v.strictObject({ from: step, to: step, speed: v.optional(v.picklist(speeds)) })),
  question: v.optional(questionSchema),
  claims: v.optional(v.array(claimSchema), () => []),
});

/** Nobody could see the answer to a question about a run that is not there. */
const wholeScene = v.pipe(
  sceneSchema,
  v.forward(
    v.check(({ state, question }) => !question || showsRunsOf(state, question), 'no-run'),
    ['question'],
  ),
);

/** Rises when a field changes its meaning, never when one is added. */
export const LESSON_VERSION = 1;

export const lessonSchema = v.strictObject({
  format: v.literal('optiscope-lesson'),
  version: v.literal(LESSON_VERSION),
  title: lineSchema,
  summary: lineSchema,
  /** How long it takes in class. */
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(180))),
  scenes: v.pipe(v.array(wholeScene), v.minLength(1), v.maxLength(60)),
});

export type Line = v.InferOutput<typeof lineSchema>;
export type Prose = v.InferOutput<typeof proseSchema>;
export type Question = v.InferOutput<typeof questionSchema>;
export type Scene = v.InferOutput<typeof sceneSchema>;
export type Lesson = v.InferOutput<typeof lessonSchema>;
