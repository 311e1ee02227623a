import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { openSession } from '../../network/session/client';
import { conduct } from '../../state/conductor';
import { openChapter } from '../../state/link';
import { type PartId, sideParts } from '../../state/parts';
import { preferences } from '../../state/preferences';
import { staging } from '../../state/staging';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Part } from '../../ui/Part';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useTwoColumns } from '../../ui/useTwoColumns';
import { useRoomForCharts, useView } from '../../ui/useView';
import { Charts } from './charts/Charts';
import { GradientCheck } from './check/GradientCheck';
import { BackendControls } from './controls/BackendControls';
import { DataControls } from './controls/DataControls';
import { LayerControls } from './controls/LayerControls';
import { OptimizerControls } from './controls/OptimizerControls';
import { PresetControls } from './controls/PresetControls';
import { RateControls } from './controls/RateControls';
import { TrainingControls } from './controls/TrainingControls';
import { invalidate } from './frame';
import { LiveStatus } from './LiveStatus';
import { chapter } from './link';
import styles from './NetworkTab.module.css';
import { enter, send, trainTo } from './race';
import { Results } from './results/Results';
import { type Side as SideId, settings, sides } from './settings';
import { Stage } from './stage/Stage';
import { useSettings } from './stores';
import { TroubleNotice } from './TroubleNotice';
import { Transport } from './transport/Transport';
import { usePerformer } from './usePerformer';
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
  const shown = useShownSides(twoColumns);
  const columns = bare || shown.length === 0 ? 1 : twoColumns ? 2 : 3;
  useShortcuts();
  useRunningRace();
  usePerformer();
  return (
    <div className={styles.tab} data-columns={columns} data-side={side}>
      {columns === 3 && (
        <aside className={styles.experiment} aria-label={t('experiment')}>
          <Experiment />
        </aside>
      )}
      <div className={styles.centre}>
        <TroubleNotice />
        <Part id="networks" className={styles.stage} picture>
          <Stage />
        </Part>
        {charts && (
          <Part id="curves" picture>
            <Charts />
          </Part>
        )}
        <Part id="controls" className={styles.transport}>
          <Transport />
        </Part>
      </div>
      {columns > 1 && <Side known={shown} />}
      <LiveStatus />
    </div>
  );
}

/** Data, network, training, and what computes it. */
function Experiment() {
  return (
    <>
      <Part id="presets">
        <PresetControls />
      </Part>
      <Part id="data">
        <DataControls />
      </Part>
      <Part id="layers">
        <LayerControls />
      </Part>
      <Part id="training">
        <TrainingControls />
      </Part>
      <Part id="backend">
        <BackendControls />
      </Part>
    </>
  );
}

function Rates() {
  return (
    <>
      <Part id="rates">
        <RateControls />
      </Part>
      <Part id="optimizers">
        <OptimizerControls />
      </Part>
    </>
  );
}

function Standings() {
  return (
    <Part id="results">
      <Results />
    </Part>
  );
}

function Check() {
  return (
    <Part id="check">
      <GradientCheck />
    </Part>
  );
}

const contents = { experiment: Experiment, rates: Rates, results: Standings, check: Check };

/** What the side panel can show: all of which a lesson leaves something. */
function useShownSides(twoColumns: boolean): readonly SideId[] {
  const hidden = useStore(staging, (now) => now.hidden);
  return sides.filter((side) => {
    const members: readonly PartId[] = sideParts.network[side];
    return (twoColumns || side !== 'experiment') && !members.every((part) => hidden.includes(part));
  });
}

/** The sliders, the results, or the gradient check; and the setup where it has no panel of its own. */
function Side({ known }: { known: readonly SideId[] }) {
  const { t } = useTranslation('network');
  const chosen = useSettings((now) => now.side);
  const side =
    known.find((other) => other === chosen) ?? known.find((other) => other === 'rates') ?? known[0];
  if (!side) return null;
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
