import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { openSession } from '../../network/session/client';
import { conduct } from '../../state/conductor';
import { openChapter } from '../../state/link';
import { preferences } from '../../state/preferences';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useTwoColumns } from '../../ui/useTwoColumns';
import { useRoomForCharts, useView } from '../../ui/useView';
import { Charts } from './charts/Charts';
import { GradientCheck } from './check/GradientCheck';
import { BackendControls } from './controls/BackendControls';
import { DataControls } from './controls/DataControls';
import { LayerControls } from './controls/LayerControls';
import { PresetControls } from './controls/PresetControls';
import { RateControls } from './controls/RateControls';
import { TrainingControls } from './controls/TrainingControls';
import { invalidate } from './frame';
import { LiveStatus } from './LiveStatus';
import { chapter } from './link';
import styles from './NetworkTab.module.css';
import { enter, send, trainTo } from './race';
import { Results } from './results/Results';
import { settings, sides } from './settings';
import { Stage } from './stage/Stage';
import { useSettings } from './stores';
import { TroubleNotice } from './TroubleNotice';
import { Transport } from './transport/Transport';
import { useShortcuts } from './useShortcuts';

// Before the first render, so that no race begins that the link does not describe.
openChapter('network', chapter);

/** The race goes on while the tab is open; with reduced motion it begins only when it is asked to. */
function useRunningRace(): void {
  useEffect(() => {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    return enter(openSession, !still);
  }, []);
  useEffect(
    () => conduct('network', { play: ({ to }) => trainTo(to), pause: () => send({ type: 'pause' }) }),
    [],
  );
  useEffect(() => preferences.subscribe(invalidate), []);
}

/** The same small network, trained by six optimizers side by side. */
export default function NetworkTab() {
  const { t } = useTranslation('network');
  const twoColumns = useTwoColumns();
  const bare = useView() !== null;
  const charts = useRoomForCharts();
  const side = useSettings((now) => now.side);
  useShortcuts();
  useRunningRace();
  return (
    <div className={styles.tab} data-columns={bare ? 1 : twoColumns ? 2 : 3} data-side={side}>
      {!bare && !twoColumns && (
        <aside className={styles.experiment} aria-label={t('experiment')}>
          <Experiment />
        </aside>
      )}
      <div className={styles.centre}>
        <TroubleNotice />
        <Stage />
        {charts && <Charts />}
        <Transport />
      </div>
      {!bare && <Side withExperiment={twoColumns} />}
      <LiveStatus />
    </div>
  );
}

/** Data, network, training, and what computes it. */
function Experiment() {
  return (
    <>
      <PresetControls />
      <DataControls />
      <LayerControls />
      <TrainingControls />
      <BackendControls />
    </>
  );
}

const contents = { experiment: Experiment, rates: RateControls, results: Results, check: GradientCheck };

/** The sliders, the results, or the gradient check; and the setup where it has no panel of its own. */
function Side({ withExperiment }: { withExperiment: boolean }) {
  const { t } = useTranslation('network');
  const chosen = useSettings((now) => now.side);
  const known = sides.filter((side) => withExperiment || side !== 'experiment');
  const side = known.find((other) => other === chosen) ?? 'rates';
  const Content = contents[side];
  return (
    <aside className={styles.side} aria-label={t('side.label')}>
      <SegmentedControl
        label={t('side.label')}
        value={side}
        options={known.map((value) => ({ value, label: t(`side.${value}`) }))}
        onChange={(value) => settings.setState({ side: value })}
        fill
      />
      <ErrorBoundary key={side} name={t(`side.${side}`)}>
        <Content />
      </ErrorBoundary>
    </aside>
  );
}
