import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { conduct } from '../../state/conductor';
import { showsScene } from '../../state/link';
import { sideParts } from '../../state/parts';
import { pause, play, playback, playTo, seek } from '../../state/playback';
import { lastStep, runs } from '../../state/runs';
import { settings, sides } from '../../state/settings';
import { Part } from '../../ui/Part';
import { TabLayout } from '../../ui/TabLayout';
import layout from '../../ui/TabLayout.module.css';
import { useRoomForCharts } from '../../ui/useView';
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
  const charts = useRoomForCharts();
  const chosen = useSettings((now) => now.side);
  useShortcuts();
  useOpening();
  useConductor();
  usePerformer();
  return (
    <TabLayout
      className={styles.tab}
      side={side}
      chosen={chosen}
      onChoose={(id) => settings.setState({ side: id })}
      labels={{ experiment: t('experiment'), side: t('side.label'), name: (id) => t(`side.${id}`) }}
    >
      <Part id="plots" className={layout.stage} picture>
        <Stage />
      </Part>
      {charts && (
        <Part id="charts" picture>
          <Charts />
        </Part>
      )}
      <Part id="playback" className={layout.transport}>
        <Transport />
      </Part>
      <LiveStatus />
    </TabLayout>
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

/** The sliders, one step taken apart, or the results; and the surface where it has no panel of its own. */
const side = {
  ids: sides,
  parts: sideParts.surfaces,
  contents: { surface: Experiment, rates: Rates, step: Step, results: Results },
  experiment: 'surface',
  standard: 'rates',
} as const;
