import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { GridIcon, OverlayIcon } from '../../../ui/icons';
import { OptimizerSwatch } from '../../../ui/OptimizerSwatch';
import { optimizerIndex } from '../../../ui/optimizers';
import { Part } from '../../../ui/Part';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import stage from '../../../ui/Stage.module.css';
import { useView, useZoomed } from '../../../ui/useView';
import { useNames } from '../names';
import { layouts, settings } from '../settings';
import { useSettings } from '../stores';
import { FieldPlot } from './FieldPlot';
import { Legend } from './Legend';
import { NetworkPanel } from './NetworkPanel';
import { RaceStatus } from './RaceStatus';
import styles from './Stage.module.css';
import { STAGE_SAMPLES } from './samples';
import { useFacts } from './useFacts';

const layoutIcons = { panels: <GridIcon />, overlay: <OverlayIcon /> };

/** What the networks have learned: one panel for each optimizer, one network in full, or all boundaries in one plot. */
export function Stage() {
  const { t } = useTranslation('network');
  const { layout, enlarged, active } = useSettings((now) => ({
    layout: now.layout,
    enlarged: now.enlarged,
    active: now.active,
  }));
  // Images have no plane to lie over each other in.
  const images = useFacts()?.dataset === null;
  const view = useView();
  const zoomed = useZoomed(active);
  const alone = zoomed ?? (enlarged !== null && active.includes(enlarged) ? enlarged : null);
  const shown = alone === null ? active : [alone];
  return (
    <section className={`${stage.stage} ${styles.stage}`} aria-label={t('stage.label')}>
      <div className={stage.toolbar}>
        <Legend />
        {!images && view === null && (
          <Part id="view">
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
          </Part>
        )}
      </div>
      {active.length === 0 && <p className={stage.empty}>{t('stage.none')}</p>}
      {active.length > 0 && layout === 'overlay' && !images && zoomed === null ? (
        <Overlay active={active} />
      ) : (
        <div className={stage.grid} data-count={shown.length}>
          {shown.map((id, index) => (
            <NetworkPanel key={id} id={id} first={index === 0} enlarged={alone === id} images={images} />
          ))}
        </div>
      )}
    </section>
  );
}

/** All boundaries in one plot; under it, each network's name and standing. */
function Overlay({ active }: { active: readonly string[] }) {
  const { t } = useTranslation('network');
  const names = useNames();
  return (
    <article className={stage.panel}>
      <ErrorBoundary name={t('stage.overlay')}>
        <FieldPlot optimizers={active} label={t('stage.overlayPlot')} samples={STAGE_SAMPLES} />
        <ul className={stage.overlayLegend}>
          {active.map((id) => (
            <li key={id}>
              <b className={stage.name}>
                <OptimizerSwatch index={optimizerIndex(id)} /> {names.optimizer(id)}
              </b>
              <RaceStatus id={id} />
            </li>
          ))}
        </ul>
      </ErrorBoundary>
    </article>
  );
}
