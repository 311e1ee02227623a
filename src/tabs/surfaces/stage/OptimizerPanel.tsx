import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { zoomOut } from '../../../state/presenting';
import { settings } from '../../../state/settings';
import { ErrorBoundary } from '../../../ui/ErrorBoundary';
import { IconButton } from '../../../ui/IconButton';
import { EnlargeIcon, ShrinkIcon } from '../../../ui/icons';
import { OptimizerSwatch } from '../../../ui/OptimizerSwatch';
import { optimizerIndex } from '../../../ui/optimizers';
import stage from '../../../ui/Stage.module.css';
import { useNames } from '../names';
import { useSettings } from '../stores';
import { WhyButton } from '../why/WhyButton';
import { PlotPanel } from './PlotPanel';
import { RunStatus } from './RunStatus';
import styles from './Stage.module.css';

interface OptimizerPanelProps {
  id: string;
  first: boolean;
  enlarged: boolean;
}

/** One optimizer's plot under its name; a click on the name enlarges it. */
export function OptimizerPanel({ id, first, enlarged }: OptimizerPanelProps) {
  const { t } = useTranslation('tab');
  const names = useNames();
  const surface = useSettings((now) => now.surface);
  const optimizers = useMemo(() => [id], [id]);
  const name = names.optimizer(id);
  const toggle = () => {
    if (!zoomOut()) settings.setState({ enlarged: enlarged ? null : id });
  };
  return (
    <article className={stage.panel} aria-label={name}>
      <ErrorBoundary name={name}>
        <header className={`${stage.head} ${styles.head}`}>
          <button type="button" className={stage.title} onClick={toggle} tabIndex={-1}>
            <OptimizerSwatch index={optimizerIndex(id)} />
            <h2>{name}</h2>
          </button>
          <WhyButton id={id} />
          <IconButton
            label={enlarged ? t('stage.shrink') : t('stage.enlarge', { name })}
            icon={enlarged ? <ShrinkIcon /> : <EnlargeIcon />}
            pressed={enlarged}
            onPress={toggle}
            small
          />
        </header>
        <PlotPanel
          optimizers={optimizers}
          first={first}
          label={t('stage.panel', { name, surface: names.surface(surface) })}
        />
        <footer className={stage.foot}>
          <RunStatus id={id} />
        </footer>
      </ErrorBoundary>
    </article>
  );
}
