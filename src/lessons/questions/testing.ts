import * as v from 'valibot';
import { type Question, questionSchema } from '../schema';

/** A question as a lesson's file would have it, for tests. */
export function question(raw: Readonly<Record<string, unknown>>): Question {
  return v.parse(questionSchema, { prompt: { en: 'What happens?' }, ...raw });
}

/** Gradient descent on the round bowl L = (x² + y²) / 2: θ after k updates is (1 − η)ᵏ times the start (−4, 1.5). */
export const BOWL = 'v=1&surface=bowl&lr=0.5&steps=50';

/** One question of each kind about it. */
export const questions = {
  place: question({ kind: 'place', optimizer: 'gd', step: 3 }),
  path: question({ kind: 'path', optimizer: 'gd', step: 20 }),
  rank: question({ kind: 'rank', step: 10 }),
  rate: question({ kind: 'rate', optimizer: 'gd', rates: [0.01, 0.5, 1, 1.5, 2.5], tolerance: 0.01 }),
  choice: question({
    kind: 'choice',
    options: [{ text: { en: 'A' } }, { text: { en: 'B' }, right: true }, { text: { en: 'C' }, right: true }],
  }),
} as const;
