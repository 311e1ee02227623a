import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { findings } from '../../state/findings';
import { formatNumber } from '../../ui/format';
import { LiveRegion } from '../../ui/LiveRegion';
import { useVeiled } from '../../ui/useVeiled';
import { useNames } from './names';
import { usePlayback, useSettings } from './stores';
import { badge } from './why/explain';

/** What the plots show, in words, for those who do not see them: said when the runs have changed and settled. */
export function LiveStatus() {
  const { t } = useTranslation('tab');
  const names = useNames();
  const { active, steps } = useSettings(({ active, steps }) => ({ active, steps }));
  const { summaries, diagnoses } = useStore(findings);
  const playing = usePlayback((now) => now.playing);
  const veiled = useVeiled();
  const sentences = active.flatMap((id) => {
    const summary = summaries[id];
    const diagnosis = diagnoses[id];
    if (!summary || !diagnosis) return [];
    const end = t(`status.${summary.status}`, { step: summary.stoppedAt ?? steps });
    const status =
      diagnosis.kind === 'diverged' ? end : [end, badge(diagnosis, t)].filter(Boolean).join(', ');
    const loss = formatNumber(summary.finalLoss, names.locale);
    return [t('status.live', { name: names.optimizer(id), status, loss })];
  });
  return <LiveRegion message={playing || veiled ? '' : sentences.join(' ')} />;
}
