import type { Point } from '../../engine';

/** What somebody answers to a question of the same kind. */
export type Answer =
  | { readonly kind: 'place'; readonly point: Point }
  /** The way from the start on, which is not among the points. */
  | { readonly kind: 'path'; readonly points: readonly Point[] }
  /** Ids, the lowest loss first: all that the question asks for. */
  | { readonly kind: 'rank'; readonly order: readonly string[] }
  /** The index of a rate. */
  | { readonly kind: 'rate'; readonly rate: number }
  /** The indices of the options chosen, ascending. */
  | { readonly kind: 'choice'; readonly options: readonly number[] };

export type AnswerOf<K extends Answer['kind']> = Extract<Answer, { kind: K }>;
