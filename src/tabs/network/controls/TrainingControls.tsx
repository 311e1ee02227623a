import { useTranslation } from 'react-i18next';
import type { ParameterSpec } from '../../../engine';
import { LARGEST_BATCH } from '../../../network/batches';
import styles from '../../../ui/Controls.module.css';
import { ParameterSlider } from '../../../ui/ParameterSlider';
import { Part } from '../../../ui/Part';
import { Section } from '../../../ui/Section';
import { Toggle } from '../../../ui/Toggle';
import { defaultSettings, l2Spec, settings } from '../settings';
import { useRace, useSettings } from '../stores';
import { InitialiserControls } from './InitialiserControls';

const standard = 32;

const batchSpec: ParameterSpec = {
  symbol: 'B',
  min: 1,
  max: LARGEST_BATCH,
  default: defaultSettings.batchSize === 'full' ? standard : defaultSettings.batchSize,
  scale: 'log',
  whole: true,
  allows: (value) => Number.isInteger(value) && value >= 1 && value <= LARGEST_BATCH,
  allowed: `1 … ${LARGEST_BATCH}`,
};

/** How the network begins, how many samples a step sees, and the penalty on its weights. */
export function TrainingControls() {
  const { t } = useTranslation('network');
  const { batchSize, l2 } = useSettings((now) => ({ batchSize: now.batchSize, l2: now.l2 }));
  return (
    <Section title={t('training.section')}>
      {batchSize !== 'full' && (
        <ParameterSlider
          spec={batchSpec}
          label={t('training.batch')}
          value={batchSize}
          onChange={(next) => settings.setState({ batchSize: next })}
          note={<StepsPerEpoch size={batchSize} />}
        />
      )}
      <Toggle
        label={t('training.full')}
        checked={batchSize === 'full'}
        onChange={(full) => settings.setState({ batchSize: full ? 'full' : standard })}
      />
      {batchSize === 'full' && <p className={styles.hint}>{t('training.fullHint')}</p>}
      <ParameterSlider
        spec={l2Spec}
        label={t('training.l2')}
        value={l2}
        onChange={(next) => settings.setState({ l2: next })}
      />
      <Part id="initialisation">
        <InitialiserControls />
      </Part>
    </Section>
  );
}

function StepsPerEpoch({ size }: { size: number }) {
  const { t } = useTranslation('network');
  const training = useRace(({ facts }) => facts?.training ?? null);
  return training === null ? '…' : t('training.batchHint', { count: Math.ceil(training / size) });
}
