import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { openSession } from '../../network/session/client';
import { conduct } from '../../state/conductor';
import { openChapter } from '../../state/link';
import { sideParts } from '../../state/parts';
import { preferences } from '../../state/preferences';
import { Part } from '../../ui/Part';
import { TabLayout } from '../../ui/TabLayout';
import layout from '../../ui/TabLayout.module.css';
import { useRoomForCharts } from '../../ui/useView';
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
import { settings, sides } from './settings';
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
  const charts = useRoomForCharts();
  const chosen = useSettings((now) => now.side);
  useShortcuts();
  useRunningRace();
  usePerformer();
  return (
    <TabLayout
      className={styles.tab}
      side={side}
      chosen={chosen}
      onChoose={(id) => settings.setState({ side: id })}
      labels={{ experiment: t('experiment'), side: t('side.label'), name: (id) => t(`side.${id}`) }}
    >
      <TroubleNotice />
      <Part id="networks" className={layout.stage} picture>
        <Stage />
      </Part>
      {charts && (
        <Part id="curves" picture>
          <Charts />
        </Part>
      )}
      <Part id="controls" className={layout.transport}>
        <Transport />
      </Part>
      <LiveStatus />
    </TabLayout>
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

/** The sliders, the results, or the gradient check; and the setup where it has no panel of its own. */
const side = {
  ids: sides,
  parts: sideParts.network,
  contents: { experiment: Experiment, rates: Rates, results: Standings, check: Check },
  experiment: 'experiment',
  standard: 'rates',
} as const;
