import type { TFunction } from 'i18next';
import type { RaceFacts } from '../../../network/session/messages';
import { formatCount, formatReadout, formatShare } from '../../../ui/format';
import { rootMeanSquare } from '../charts/lines';
import type { Standing } from './standing';

/** How a network stands, in words; empty where there is nothing to say. */
export interface StandingWords {
  readonly state: string;
  readonly score: string;
  readonly loss: string;
  readonly test: string;
}

/** Step and epoch or how it ended, accuracy or error, losses. */
export function standingWords(
  now: Standing,
  facts: Pick<RaceFacts, 'task' | 'test' | 'dataset'> | null,
  t: TFunction<'network'>,
  locale: string,
): StandingWords {
  const { ended, step, epoch, updates, evaluatedAt, trainingLoss, testLoss, trainingAccuracy, testAccuracy } =
    now;
  const count = (value: number) => formatCount(value, locale);
  const number = (value: number) => (Number.isNaN(value) ? '–' : formatReadout(value, locale, 3));
  if (ended) {
    return {
      state: t('stage.diverged', { step: count(ended.step) }),
      score: '',
      loss: t(`stage.ended.${ended.reason}`),
      test: '',
    };
  }
  const late = evaluatedAt < step;
  const accuracy = facts?.test ? testAccuracy : trainingAccuracy;
  const measured =
    facts?.task === 'regression'
      ? t('stage.error', {
          error: number(rootMeanSquare(facts.test ? testLoss : trainingLoss, facts.dataset)),
        })
      : t('stage.accuracy', {
          accuracy: Number.isNaN(accuracy) ? '–' : formatShare(accuracy, locale, 1, true),
        });
  return {
    state: t(updates < step ? 'stage.joined' : late ? 'stage.step' : 'stage.position', {
      step: count(step),
      epoch: count(epoch),
      updates: count(updates),
    }),
    score: late ? t('stage.measured', { score: measured, step: count(evaluatedAt) }) : measured,
    loss: t('stage.trainingLoss', { loss: number(trainingLoss) }),
    test: facts?.test ? t('stage.testLoss', { loss: number(testLoss) }) : '',
  };
}
