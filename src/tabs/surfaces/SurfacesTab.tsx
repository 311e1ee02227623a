import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { conduct } from '../../state/conductor';
import { showsScene } from '../../state/link';
import { pause, play, playback, playTo, seek } from '../../state/playback';
import { lastStep, runs } from '../../state/runs';
import { settings, sides } from '../../state/settings';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useTwoColumns } from '../../ui/useTwoColumns';
import { useRoomForCharts, useView } from '../../ui/useView';
import { StepAnatomy } from './anatomy/StepAnatomy';
import { Charts } from './charts/Charts';
import { OptimizerControls } from './controls/OptimizerControls';
import { RateControls } from './controls/RateControls';
import { RunControls } from './controls/RunControls';
import { StartControls } from './controls/StartControls';
import { SurfaceControls } from './controls/SurfaceControls';
import { LiveStatus } from './LiveStatus';
import { Scoreboard } from './results/Scoreboard';
import styles from './SurfacesTab.module.css';
import { Stage } from './stage/Stage';
import { useSettings } from './stores';
import { Transport } from './transport/Transport';
import { useShortcuts } from './useShortcuts';

/** The first paint already moves; a link that names a step stands still there, as does reduced motion at the end. */
function useOpening(): void {
  useEffect(() => {
    const { playing, cursor } = playback.getState();
    // A lesson says itself what moves.
    if (showsScene()) return;
    if (playing || cursor > 0 || /[#&]at=/.test(window.location.hash)) return;
    if (wantsStillness()) seek(settings.getState().steps);
    else play(lastStep(runs.getState()));
  }, []);
}

/** Lets a lesson play; with reduced motion it shows the end at once. */
function useConductor(): void {
  useEffect(
    () =>
      conduct('surfaces', {
        pause,
        play: ({ from, to }) => (wantsStillness() ? playTo(to, to) : playTo(from, to)),
      }),
    [],
  );
}

function wantsStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Six optimizers on one loss surface, side by side. */
export default function SurfacesTab() {
  const { t } = useTranslation('tab');
  const twoColumns = useTwoColumns();
  const bare = useView() !== null;
  const charts = useRoomForCharts();
  const side = useSettings((now) => now.side);
  useShortcuts();
  useOpening();
  useConductor();
  return (
    <div className={styles.tab} data-columns={bare ? 1 : twoColumns ? 2 : 3} data-side={side}>
      {!bare && !twoColumns && (
        <aside className={styles.experiment} aria-label={t('experiment')}>
          <Experiment />
        </aside>
      )}
      <div className={styles.centre}>
        <Stage />
        {charts && <Charts />}
        <Transport />
      </div>
      {!bare && <Side withSurface={twoColumns} />}
      <LiveStatus />
    </div>
  );
}

/** The surface, where to start, how long to run. */
function Experiment() {
  return (
    <>
      <SurfaceControls />
      <StartControls />
      <RunControls />
    </>
  );
}

function Rates() {
  return (
    <>
      <RateControls />
      <OptimizerControls />
    </>
  );
}

const contents = { surface: Experiment, rates: Rates, step: StepAnatomy, results: Scoreboard };

/** The sliders, one step taken apart, or the results; and the surface where it has no panel of its own. */
function Side({ withSurface }: { withSurface: boolean }) {
  const { t } = useTranslation('tab');
  const chosen = useSettings((now) => now.side);
  const known = sides.filter((side) => withSurface || side !== 'surface');
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
