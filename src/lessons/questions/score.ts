import type { Point } from '../../engine';
import type { Answer } from './answer';
import type { Experiment } from './experiment';
import { distance, frechetDistance, resample } from './frechet';
import { compareLosses, type Truth, type TruthOf } from './truth';

/** How good an answer is. */
export interface Score {
  /** From 0 to 1; 1 is a perfect answer. */
  readonly part: number;
  /**
   * Of a place, its distance from the truth; of a path, the Fréchet distance of the two. In units of the plane; Infinity
   * where the run has left all bounds. Null for the other kinds.
   */
  readonly distance: number | null;
  /** Of a ranking, the pairs of optimizers in the right order, and all of them. Null for the other kinds. */
  readonly pairs: { readonly right: number; readonly all: number } | null;
}

/** Shares of the view's diagonal that halve the score: of a place, and of a path, where the worst spot counts. */
const HALVED = { place: 0.05, path: 0.1 } as const;
/** Curves are compared at points this share of the diagonal apart. */
const SPACING = 0.004;

/**
 * Scores an answer.
 *
 * - place: ½ to the power of the distance in twentieths of the view's diagonal
 * - path: ½ to the power of the discrete Fréchet distance in tenths of the diagonal
 * - rank: the share of pairs in the right order, (1 + τ) / 2 with Kendall's τ; runs of equal loss have no wrong order
 * - rate: the fewest steps that any of the rates needs over those of the one chosen; 0 if that does not arrive
 * - choice: options both chosen and right over those chosen or right (Jaccard's index)
 *
 * @throws RangeError where answer and truth are of different kinds
 */
export function scoreOf(truth: Truth, answer: Answer, experiment: Experiment): Score {
  switch (answer.kind) {
    case 'place':
      return byDistance('place', distance(answer.point, demand(truth, 'place').point), experiment);
    case 'path':
      return byDistance(
        'path',
        pathDistance(demand(truth, 'path').points, answer.points, experiment),
        experiment,
      );
    case 'rank': {
      const pairs = rightPairs(demand(truth, 'rank'), answer.order);
      return { part: pairs.all === 0 ? 1 : pairs.right / pairs.all, distance: null, pairs };
    }
    case 'rate':
      return plain(rateScore(demand(truth, 'rate'), answer.rate));
    case 'choice':
      return plain(overlap(demand(truth, 'choice').right, answer.options));
  }
}

function demand<K extends Truth['kind']>(truth: Truth, kind: K): TruthOf<K> {
  if (isKind(truth, kind)) return truth;
  throw new RangeError(`an answer to a question of kind ${kind} was given to one of kind ${truth.kind}`);
}

function isKind<K extends Truth['kind']>(truth: Truth, kind: K): truth is TruthOf<K> {
  return truth.kind === kind;
}

const plain = (part: number): Score => ({ part, distance: null, pairs: null });

function byDistance(kind: keyof typeof HALVED, apart: number, { diagonal }: Experiment): Score {
  const known = Number.isNaN(apart) ? Infinity : apart;
  return { part: 0.5 ** (known / (HALVED[kind] * diagonal)), distance: known, pairs: null };
}

function pathDistance(
  truth: readonly Point[],
  drawn: readonly Point[],
  { start, diagonal }: Experiment,
): number {
  const spacing = SPACING * diagonal;
  return frechetDistance(resample(truth, spacing), resample([start, ...drawn], spacing));
}

/** Pairs in the right order, those of equal loss among them. */
function rightPairs({ losses }: TruthOf<'rank'>, order: readonly string[]): NonNullable<Score['pairs']> {
  let right = 0;
  let all = 0;
  for (const [index, better] of order.entries()) {
    for (const worse of order.slice(index + 1)) {
      all++;
      if (compareLosses(losses[better] ?? Infinity, losses[worse] ?? Infinity) <= 0) right++;
    }
  }
  return { right, all };
}

function rateScore({ outcomes, fastest }: TruthOf<'rate'>, chosen: number): number {
  if (fastest.includes(chosen)) return 1;
  const steps = outcomes[chosen]?.steps ?? null;
  const fewest = outcomes[fastest[0] ?? -1]?.steps ?? null;
  return steps === null || fewest === null ? 0 : fewest / steps;
}

function overlap(right: readonly number[], chosen: readonly number[]): number {
  const both = right.filter((index) => chosen.includes(index)).length;
  const either = new Set([...right, ...chosen]).size;
  return either === 0 ? 1 : both / either;
}
