import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Answer } from '../../lessons/questions/answer';
import type { Asked } from '../../lessons/questions/ask';
import { answers, askOnPlots, clearAnswer, drawStroke, movePen, noAnswers } from '../../state/answers';

/** An answer that is being given. */
export interface Answering {
  /** Null: none yet. */
  readonly answer: Answer | null;
  /** Of what is not answered on a plot. */
  give(answer: Answer): void;
  clear(): void;
}

/**
 * The answer to a question, while the component lives: of a place and a path it is what lies on the plots.
 *
 * @param optimizer whose plot takes it; null: any
 * @param earlier one that was given before, to be changed
 */
export function useAnswer(
  kind: Asked['kind'],
  optimizer: string | null,
  earlier: Answer | null = null,
): Answering {
  const [first] = useState(earlier);
  const [given, give] = useState(first);
  const own = useStore(answers, (now) => now.own);
  useEffect(() => {
    askOnPlots(kind === 'place' || kind === 'path' ? kind : null, optimizer);
    if (first) answers.setState({ open: false });
    if (first?.kind === 'place') movePen(first.point);
    if (first?.kind === 'path') drawStroke(first.points);
    return () => answers.setState(noAnswers, true);
  }, [kind, optimizer, first]);
  return {
    answer: onPlots(kind, own) ?? given,
    give,
    clear() {
      give(null);
      clearAnswer();
    },
  };
}

function onPlots(kind: Asked['kind'], own: ReturnType<typeof answers.getState>['own']): Answer | null {
  const [point] = own;
  if (point === undefined) return null;
  if (kind === 'place') return { kind, point };
  return kind === 'path' ? { kind, points: own } : null;
}
