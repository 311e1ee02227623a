import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { getOptimizer } from '../../../engine';
import { setSharedRate } from '../../../state/actions';
import { bestRates } from '../../../state/bestRates';
import { rateModes, settings, sharedRateOf, surfaceOf } from '../../../state/settings';
import styles from '../../../ui/Controls.module.css';
import { ParameterSlider } from '../../../ui/ParameterSlider';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { Toggle } from '../../../ui/Toggle';
import { usePlayback, useSettings } from '../stores';
import { ChangeList } from './ChangeList';

/** Shared, own or best learning rates; the shared one's slider; whether sliders act from the cursor on. */
export function RateControls() {
  const { t } = useTranslation('tab');
  const { mode, live, steps } = useSettings((now) => ({
    mode: now.rateMode,
    live: now.live,
    steps: now.steps,
  }));
  const searching = useStore(bestRates, (now) => now.searching);
  return (
    <div className={styles.group}>
      <SegmentedControl
        label={t('rates.mode')}
        value={mode}
        options={rateModes.map((known) => ({ value: known, label: t(`rates.${known}`) }))}
        onChange={(rateMode) => settings.setState({ rateMode })}
      />
      <p className={styles.hint}>
        {t(`rates.${mode}Hint`, { steps })} {mode === 'best' && searching && t('rates.searching')}
      </p>
      {mode === 'shared' && <SharedRate />}
      <Toggle label={t('rates.live')} checked={live} onChange={(on) => settings.setState({ live: on })} />
      {live && <LiveHint steps={steps} />}
      <ChangeList />
    </div>
  );
}

/** Where sliders act; that they do not where nothing follows. */
function LiveHint({ steps }: { steps: number }) {
  const { t } = useTranslation('tab');
  const atEnd = usePlayback(({ cursor }) => cursor >= steps);
  return <p className={styles.hint}>{t(atEnd ? 'rates.liveEnd' : 'rates.liveHint')}</p>;
}

function SharedRate() {
  const { t } = useTranslation('tab');
  const { recommended, rate, changes } = useSettings((now) => ({
    recommended: surfaceOf(now).rate,
    rate: sharedRateOf(now),
    changes: now.live ? now.changes : none,
  }));
  const atCursor = usePlayback(({ cursor }) =>
    changes.findLast(({ optimizer, key, step }) => optimizer === '*' && key === 'lr' && step <= cursor + 1),
  );
  return (
    <ParameterSlider
      spec={getOptimizer('gd').hyperparameters.lr!}
      label={t('rates.sharedRate')}
      value={atCursor?.value ?? rate}
      defaultValue={recommended}
      onChange={setSharedRate}
    />
  );
}

const none: readonly never[] = [];
