import { median } from 'd3-array';
import type { Answer, AnswerOf } from '../../lessons/questions/answer';
import type { Asked } from '../../lessons/questions/ask';
import type { Experiment } from '../../lessons/questions/experiment';
import { scoreOf } from '../../lessons/questions/score';
import type { Truth } from '../../lessons/questions/truth';

/** How many answers, or what mean, there is of something. */
export type Tally =
  /** Answers by their distance from the truth, in per cent of the view's diagonal: from one edge up to the next. */
  | {
      readonly by: 'distance';
      readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
      /** Of all distances; null where there are none. */
      readonly median: number | null;
    }
  /** Answers by the number of pairs in the right order; one entry for each number that there is. */
  | { readonly by: 'pairs'; readonly counts: readonly { readonly pairs: number; readonly count: number }[] }
  /** The mean place that each optimizer is given, from 1, best first. */
  | { readonly by: 'place'; readonly means: readonly { readonly id: string; readonly mean: number }[] }
  /** Answers by option or rate, in their order. */
  | { readonly by: 'option'; readonly counts: readonly number[]; readonly right: readonly number[] };

/** The edges of the bins, in per cent. The score halves at five or ten of them. */
const EDGES = [0, 1, 2, 5, 10, 20, 50, Infinity] as const;

/**
 * Sums up a class's answers.
 *
 * @param truth null: not to be given away yet
 * @returns null where nothing can be said without giving the truth away
 */
export function tally(
  asked: Asked,
  answers: readonly Answer[],
  truth: Truth | null,
  experiment: Experiment,
): Tally | null {
  switch (asked.kind) {
    case 'place':
    case 'path':
      return truth && byDistance(answers, truth, experiment);
    case 'rank':
      return truth ? byPairs(answers, truth, experiment) : byPlace(answers, experiment);
    case 'rate':
      return byOption(
        asked.rates.length,
        answers.flatMap((answer) => (answer.kind === 'rate' ? [answer.rate] : [])),
        truth?.kind === 'rate' ? truth.fastest : [],
      );
    case 'choice':
      return byOption(
        asked.options.length,
        answers.flatMap((answer) => (answer.kind === 'choice' ? answer.options : [])),
        truth?.kind === 'choice' ? truth.right : [],
      );
  }
}

function byDistance(answers: readonly Answer[], truth: Truth, experiment: Experiment): Tally {
  const shares = answers.map(
    (answer) => (100 * (scoreOf(truth, answer, experiment).distance ?? Infinity)) / experiment.diagonal,
  );
  const bins = EDGES.slice(0, -1).map((from, index) => {
    const to = EDGES[index + 1]!;
    // What is infinitely far is in the last bin.
    const count = shares.filter((share) => share >= from && (share < to || to === Infinity)).length;
    return { from, to, count };
  });
  return { by: 'distance', bins, median: median(shares) ?? null };
}

function byPairs(answers: readonly Answer[], truth: Truth, experiment: Experiment): Tally {
  const { length } = experiment.settings.active;
  const all = (length * (length - 1)) / 2;
  const rights = answers.map((answer) => scoreOf(truth, answer, experiment).pairs?.right);
  const counts = Array.from({ length: all + 1 }, (_, index) => {
    const pairs = all - index;
    return { pairs, count: rights.filter((right) => right === pairs).length };
  });
  return { by: 'pairs', counts: counts.filter(({ count }) => count > 0) };
}

function byPlace(answers: readonly Answer[], { settings }: Experiment): Tally {
  const orders = answers.filter((answer): answer is AnswerOf<'rank'> => answer.kind === 'rank');
  const means = settings.active.map((id) => {
    const sum = orders.reduce((places, { order }) => places + order.indexOf(id) + 1, 0);
    return { id, mean: orders.length === 0 ? 0 : sum / orders.length };
  });
  return { by: 'place', means: means.sort((a, b) => a.mean - b.mean) };
}

function byOption(count: number, chosen: readonly number[], right: readonly number[]): Tally {
  const counts = Array.from(
    { length: count },
    (_, option) => chosen.filter((index) => index === option).length,
  );
  return { by: 'option', counts, right };
}
