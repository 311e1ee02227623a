import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import styles from '../../../ui/Controls.module.css';
import { RandomIcon } from '../../../ui/icons';
import { ParameterSlider } from '../../../ui/ParameterSlider';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { SelectField } from '../../../ui/SelectField';
import { randomSeed } from '../actions';
import { constantSpec, deviationSpec, distributions, schemes, seedSpec, settings } from '../settings';
import { useSettings } from '../stores';

/** How all networks begin: every optimizer from the same weights. */
export function InitialiserControls() {
  const { t } = useTranslation('network');
  const { scheme, distribution, constant, deviation, seed } = useSettings((now) => ({
    scheme: now.scheme,
    distribution: now.distribution,
    constant: now.constant,
    deviation: now.deviation,
    seed: now.seed,
  }));
  const byWidth = scheme === 'lecun' || scheme === 'glorot' || scheme === 'he';
  return (
    <div className={styles.group}>
      <SelectField
        label={t('initialiser.label')}
        value={scheme}
        options={schemes.map((id) => ({ value: id, label: t(`initialiser.${id}`) }))}
        onChange={(chosen) => settings.setState({ scheme: chosen })}
      />
      {byWidth && (
        <SegmentedControl
          label={t('initialiser.distribution')}
          value={distribution}
          options={distributions.map((id) => ({ value: id, label: t(`initialiser.distributions.${id}`) }))}
          onChange={(chosen) => settings.setState({ distribution: chosen })}
          fill
        />
      )}
      {scheme === 'constant' && (
        <ParameterSlider
          spec={constantSpec}
          label={t('initialiser.value')}
          value={constant}
          onChange={(next) => settings.setState({ constant: next })}
        />
      )}
      {scheme === 'normal' && (
        <ParameterSlider
          spec={deviationSpec}
          label={t('initialiser.deviation')}
          value={deviation}
          onChange={(next) => settings.setState({ deviation: next })}
        />
      )}
      <p className={styles.hint}>{t('initialiser.biases')}</p>
      <ParameterSlider
        spec={seedSpec}
        label={t('initialiser.seed')}
        value={seed}
        onChange={(next) => settings.setState({ seed: next })}
      />
      <div>
        <Button icon={<RandomIcon />} onPress={() => settings.setState({ seed: randomSeed() })}>
          {t('initialiser.newSeed')}
        </Button>
      </div>
    </div>
  );
}
