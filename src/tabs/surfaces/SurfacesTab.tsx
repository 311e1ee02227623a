import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { conduct } from '../../state/conductor';
import { showsScene } from '../../state/link';
import { type PartId, sideParts } from '../../state/parts';
import { pause, play, playback, playTo, seek } from '../../state/playback';
import { lastStep, runs } from '../../state/runs';
import { type Side as SideId, settings, sides } from '../../state/settings';
import { staging } from '../../state/staging';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Part } from '../../ui/Part';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useTwoColumns } from '../../ui/useTwoColumns';
import { useRoomForCharts, useView } from '../../ui/useView';
import { StepAnatomy } from './anatomy/StepAnatomy';
import { Charts } from './charts/Charts';
import { OptimizerControls } from './controls/OptimizerControls';
import { RateControls } from './controls/RateControls';
import { ArrowControls, LengthControls } from './controls/RunControls';
import { StartControls } from './controls/StartControls';
import { SurfaceControls } from './controls/SurfaceControls';
import { LiveStatus } from './LiveStatus';
import { Scoreboard } from './results/Scoreboard';
import styles from './SurfacesTab.module.css';
import { Stage } from './stage/Stage';
import { useSettings } from './stores';
import { Transport } from './transport/Transport';
import { usePerformer } from './usePerformer';
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
  const shown = useShownSides(twoColumns);
  const columns = bare || shown.length === 0 ? 1 : twoColumns ? 2 : 3;
  useShortcuts();
  useOpening();
  useConductor();
  usePerformer();
  return (
    <div className={styles.tab} data-columns={columns} data-side={side}>
      {columns === 3 && (
        <aside className={styles.experiment} aria-label={t('experiment')}>
          <Experiment />
        </aside>
      )}
      <div className={styles.centre}>
        <Part id="plots" className={styles.stage} picture>
          <Stage />
        </Part>
        {charts && (
          <Part id="charts" picture>
            <Charts />
          </Part>
        )}
        <Part id="playback" className={styles.transport}>
          <Transport />
        </Part>
      </div>
      {columns > 1 && <Side known={shown} />}
      <LiveStatus />
    </div>
  );
}

/** The surface, where to start, how long to run. */
function Experiment() {
  return (
    <>
      <Part id="surface">
        <SurfaceControls />
      </Part>
      <Part id="start">
        <StartControls />
      </Part>
      <Part id="length">
        <LengthControls />
      </Part>
      <Part id="arrows">
        <ArrowControls />
      </Part>
    </>
  );
}

function Rates() {
  return (
    <>
      <Part id="learning-rate">
        <RateControls />
      </Part>
      <Part id="optimizers">
        <OptimizerControls />
      </Part>
    </>
  );
}

function Step() {
  return (
    <Part id="step">
      <StepAnatomy />
    </Part>
  );
}

function Results() {
  return (
    <Part id="results">
      <Scoreboard />
    </Part>
  );
}

const contents = { surface: Experiment, rates: Rates, step: Step, results: Results };

/** What the side panel can show: all of which a lesson leaves something. */
function useShownSides(twoColumns: boolean): readonly SideId[] {
  const hidden = useStore(staging, (now) => now.hidden);
  return sides.filter((side) => {
    const members: readonly PartId[] = sideParts.surfaces[side];
    return (twoColumns || side !== 'surface') && !members.every((part) => hidden.includes(part));
  });
}

/** The sliders, one step taken apart, or the results; and the surface where it has no panel of its own. */
function Side({ known }: { known: readonly SideId[] }) {
  const { t } = useTranslation('tab');
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
