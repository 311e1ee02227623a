import { useTranslation } from 'react-i18next';
import styles from '../../../ui/Controls.module.css';
import { ParameterSlider } from '../../../ui/ParameterSlider';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { rateModes, settings, sharedRateSpec } from '../settings';
import { useSettings } from '../stores';

/** Shared or own learning rates, which act on the race as it goes on. */
export function RateControls() {
  const { t } = useTranslation('network');
  const { mode, rate } = useSettings((now) => ({ mode: now.rateMode, rate: now.rate }));
  return (
    <div className={styles.group}>
      <SegmentedControl
        label={t('rates.mode')}
        value={mode}
        options={rateModes.map((known) => ({ value: known, label: t(`rates.${known}`) }))}
        onChange={(rateMode) => settings.setState({ rateMode })}
      />
      <p className={styles.hint}>{t(`rates.${mode}Hint`)}</p>
      {mode === 'shared' && (
        <ParameterSlider
          spec={sharedRateSpec}
          label={t('rates.sharedRate')}
          value={rate}
          onChange={(next) => settings.setState({ rate: next })}
        />
      )}
      <p className={styles.hint}>{t('rates.live')}</p>
    </div>
  );
}
