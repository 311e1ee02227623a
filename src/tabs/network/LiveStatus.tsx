import { useTranslation } from 'react-i18next';
import { formatNumber, formatShare } from '../../ui/format';
import { LiveRegion } from '../../ui/LiveRegion';
import { useNames } from './names';
import { race } from './race';
import { useRace, useSettings } from './stores';

/**
 * What the panels show, in words, for those who do not see them: where the race stands when it rests, and at once who
 * has diverged.
 */
export function LiveStatus() {
  const { t } = useTranslation('network');
  const names = useNames();
  const active = useSettings((now) => now.active);
  const rest = useRace(({ status }) =>
    status && status.state !== 'playing'
      ? { state: status.state, step: status.step, epoch: status.epoch }
      : null,
  );
  const ended = useRace(({ status }) => Object.keys(status?.divergences ?? {}).join(' '));
  const divergences = race.getState().status?.divergences ?? {};
  const sentences = ended
    .split(' ')
    .filter((id) => active.includes(id))
    .map((id) => t('live.diverged', { name: names.optimizer(id), step: divergences[id]?.step }));
  if (rest) {
    const { state, step, epoch } = rest;
    const scores = active
      .filter((id) => !divergences[id])
      .flatMap((id) => {
        const { trainingLoss, testAccuracy } = race.getState().history.evaluations(id);
        const loss = trainingLoss.at(-1);
        const accuracy = testAccuracy.at(-1);
        if (loss === undefined || Number.isNaN(loss)) return [];
        const values = { name: names.optimizer(id), loss: formatNumber(loss, names.locale) };
        return accuracy === undefined || Number.isNaN(accuracy)
          ? [t('live.racer', values)]
          : [t('live.racerAccuracy', { ...values, accuracy: formatShare(accuracy, names.locale) })];
      });
    const place = t(state === 'finished' ? 'live.finished' : 'live.paused', { step, epoch });
    sentences.unshift(place, ...scores);
  }
  return <LiveRegion message={sentences.join(' ')} />;
}
