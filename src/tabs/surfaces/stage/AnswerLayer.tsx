import { lazy, Suspense, useCallback } from 'react';
import { useStore } from 'zustand';
import { withWords } from '../../../i18n';
import { answers } from '../../../state/answers';
import { startOf } from '../../../state/settings';
import { useFailure } from '../../../ui/useFailure';
import { addLayer, invalidate } from '../frame';
import { useSettings } from '../stores';
import type { Panel } from './panel';

const AnswerBoard = lazy(async () => {
  const { AnswerBoard: Board } = await withWords('classroom', import('../../../ui/AnswerBoard'));
  return { default: Board };
});

/** Takes and shows the answers to a question, on the plots of the optimizer it is about. */
export function AnswerLayer({ panel }: { panel: Panel }) {
  const asked = useStore(
    answers,
    ({ kind, optimizer }) => kind !== null && (optimizer === null || panel.optimizers.includes(optimizer)),
  );
  const start = useSettings(startOf);
  const fail = useFailure();
  const attach = useCallback(
    (draw: () => void) => {
      const layer = {
        draw() {
          draw();
          return false;
        },
      };
      const remove = [addLayer(layer, fail), answers.subscribe(invalidate)];
      return () => {
        for (const undo of remove) undo();
      };
    },
    [fail],
  );
  if (!asked) return null;
  return (
    <Suspense>
      <AnswerBoard frame={panel.frame} attach={attach} start={start} />
    </Suspense>
  );
}
