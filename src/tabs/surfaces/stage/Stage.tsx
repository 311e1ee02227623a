import { useTranslation } from 'react-i18next';
import { layouts, settings } from '../../../state/settings';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { IconButton } from '../../../ui/IconButton';
import {
  DownIcon,
  GridIcon,
  LeftIcon,
  OverlayIcon,
  ResetIcon,
  RightIcon,
  UpIcon,
  ZoomInIcon,
  ZoomOutIcon,
} from '../../../ui/icons';
import { Part } from '../../../ui/Part';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import stage from '../../../ui/Stage.module.css';
import { useView, useZoomed } from '../../../ui/useView';
import { useNames } from '../names';
import { useSettings } from '../stores';
import { panBy, resetView, zoomBy } from './gestures';
import { Legend } from './Legend';
import { OptimizerPanel } from './OptimizerPanel';
import { PlotPanel } from './PlotPanel';
import { RunStatus } from './RunStatus';
import styles from './Stage.module.css';

/** Buttons for those who neither drag nor type, with the keys that do the same. */
const pans = [
  { label: 'stage.panLeft', icon: <LeftIcon />, shortcut: 'A', by: [-0.1, 0] },
  { label: 'stage.panRight', icon: <RightIcon />, shortcut: 'D', by: [0.1, 0] },
  { label: 'stage.panUp', icon: <UpIcon />, shortcut: 'W', by: [0, 0.1] },
  { label: 'stage.panDown', icon: <DownIcon />, shortcut: 'S', by: [0, -0.1] },
] as const;

const layoutIcons = { panels: <GridIcon />, overlay: <OverlayIcon /> };

/** The plots: one for each optimizer, one of them alone, or all paths in one. */
export function Stage() {
  const { t } = useTranslation('tab');
  const { layout, enlarged, active } = useSettings((now) => ({
    layout: now.layout,
    enlarged: now.enlarged,
    active: now.active,
  }));
  const zoomed = useZoomed(active);
  const alone = zoomed ?? (enlarged !== null && active.includes(enlarged) ? enlarged : null);
  const overlay = layout === 'overlay' && zoomed === null;
  const shown = alone === null ? active : [alone];
  return (
    <section className={`${stage.stage} ${styles.stage}`} aria-label={t('stage.label')}>
      <Toolbar />
      {active.length === 0 && <p className={stage.empty}>{t('stage.none')}</p>}
      {active.length > 0 && overlay && <Overlay />}
      {!overlay && (
        <div className={stage.grid} data-count={shown.length}>
          {shown.map((id, index) => (
            <OptimizerPanel key={id} id={id} first={index === 0} enlarged={alone === id} />
          ))}
        </div>
      )}
    </section>
  );
}

function Toolbar() {
  const view = useView();
  return (
    <div className={stage.toolbar}>
      <Legend />
      {view === null && (
        <Part id="view">
          <Tools />
        </Part>
      )}
    </div>
  );
}

/** Moves the view, and chooses between panels and one plot. */
function Tools() {
  const { t } = useTranslation('tab');
  const { layout, moved } = useSettings((now) => ({ layout: now.layout, moved: now.view !== null }));
  return (
    <div className={styles.tools}>
      <fieldset className={styles.pans} aria-label={t('stage.pan')}>
        {pans.map(({ label, icon, shortcut, by: [x, y] }) => (
          <IconButton
            key={label}
            label={t(label)}
            icon={icon}
            shortcut={shortcut}
            onPress={() => panBy(x, y)}
            small
          />
        ))}
      </fieldset>
      <IconButton label={t('stage.zoomIn')} icon={<ZoomInIcon />} shortcut="+" onPress={() => zoomBy(1.5)} />
      <IconButton
        label={t('stage.zoomOut')}
        icon={<ZoomOutIcon />}
        shortcut="-"
        onPress={() => zoomBy(1 / 1.5)}
      />
      <IconButton
        label={t('stage.resetView')}
        icon={<ResetIcon />}
        shortcut="0"
        disabled={!moved}
        onPress={resetView}
      />
      <SegmentedControl
        label={t('stage.layout')}
        value={layout}
        options={layouts.map((known) => ({
          value: known,
          label: t(`stage.${known}`),
          icon: layoutIcons[known],
        }))}
        onChange={(chosen) => settings.setState({ layout: chosen })}
      />
    </div>
  );
}

/** All paths in one plot; under it, each run's name and status. */
function Overlay() {
  const { t } = useTranslation('tab');
  const names = useNames();
  const { active, surface } = useSettings((now) => ({ active: now.active, surface: now.surface }));
  return (
    <article className={stage.panel}>
      <ErrorBoundary name={t('stage.overlay')}>
        <PlotPanel
          optimizers={active}
          first
          label={t('stage.overlayPanel', { surface: names.surface(surface) })}
        />
        <ul className={stage.overlayLegend}>
          {active.map((id) => (
            <li key={id}>
              <RunStatus id={id} named />
            </li>
          ))}
        </ul>
      </ErrorBoundary>
    </article>
  );
}
