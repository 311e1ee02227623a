import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { zoomOut } from '../../../state/presenting';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { IconButton } from '../../../ui/IconButton';
import { EnlargeIcon, ShrinkIcon } from '../../../ui/icons';
import { OptimizerSwatch } from '../../../ui/OptimizerSwatch';
import { optimizerIndex } from '../../../ui/optimizers';
import stage from '../../../ui/Stage.module.css';
import { Digits } from '../digits/Digits';
import { NetworkGraph } from '../graph/NetworkGraph';
import { useNames } from '../names';
import { settings } from '../settings';
import { AccuracyBars } from './AccuracyBars';
import { FieldPlot } from './FieldPlot';
import { RaceStatus } from './RaceStatus';
import styles from './Stage.module.css';
import { PANEL_SAMPLES, STAGE_SAMPLES } from './samples';

interface NetworkPanelProps {
  id: string;
  /** The first panel asks for the fields of all. */
  first: boolean;
  enlarged: boolean;
  /** The data are images. */
  images: boolean;
}

/** What one optimizer's network has learned; a click on the name enlarges it and shows the network itself. */
export function NetworkPanel({ id, first, enlarged, images }: NetworkPanelProps) {
  const { t } = useTranslation('network');
  const names = useNames();
  const optimizers = useMemo(() => [id], [id]);
  const name = names.optimizer(id);
  const samples = enlarged ? STAGE_SAMPLES : first ? PANEL_SAMPLES : 0;
  const toggle = () => {
    if (!zoomOut()) settings.setState({ enlarged: enlarged ? null : id });
  };
  return (
    <article className={stage.panel} aria-label={name}>
      <ErrorBoundary name={name}>
        <header className={stage.head}>
          <button type="button" className={stage.title} onClick={toggle} tabIndex={-1}>
            <OptimizerSwatch index={optimizerIndex(id)} />
            <h2>{name}</h2>
          </button>
          <IconButton
            label={enlarged ? t('stage.shrink') : t('stage.enlarge', { name })}
            icon={enlarged ? <ShrinkIcon /> : <EnlargeIcon />}
            pressed={enlarged}
            onPress={toggle}
            small
          />
        </header>
        {images && (enlarged ? <Digits id={id} /> : <AccuracyBars id={id} />)}
        {!images && (
          <div className={styles.views} data-enlarged={enlarged || undefined}>
            {enlarged && <NetworkGraph id={id} />}
            <FieldPlot optimizers={optimizers} label={t('stage.plot', { name })} samples={samples} />
          </div>
        )}
        <footer className={stage.foot}>
          <RaceStatus id={id} />
        </footer>
      </ErrorBoundary>
    </article>
  );
}
