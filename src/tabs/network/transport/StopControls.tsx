import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField';
import { Toggle } from '../../../ui/Toggle';
import { MOST_EPOCHS, settings } from '../settings';
import { useSettings } from '../stores';
import styles from './Transport.module.css';

/** When training ends by itself: after so many epochs, or at a loss. */
export function StopControls() {
  const { t } = useTranslation('network');
  const { epochs, loss } = useSettings((now) => ({ epochs: now.untilEpoch, loss: now.untilLoss }));
  return (
    <details className={styles.stop}>
      <summary>
        {t('transport.stop')}
        {(epochs !== null || loss !== null) && (
          <span aria-hidden="true" className={styles.set}>
            ●
          </span>
        )}
      </summary>
      <fieldset className={styles.conditions}>
        <legend>{t('transport.stopWhen')}</legend>
        <div className={styles.condition}>
          <Toggle
            label={t('transport.afterEpochs')}
            checked={epochs !== null}
            onChange={(on) => settings.setState({ untilEpoch: on ? 100 : null })}
          />
          {epochs !== null && (
            <NumberField
              label={t('transport.epochs')}
              value={epochs}
              onChange={(next) => settings.setState({ untilEpoch: next })}
              allows={(next) => Number.isInteger(next) && next >= 1 && next <= MOST_EPOCHS}
              allowed={`1 … ${MOST_EPOCHS}`}
              step={1}
            />
          )}
        </div>
        <div className={styles.condition}>
          <Toggle
            label={t('transport.atLoss')}
            checked={loss !== null}
            onChange={(on) => settings.setState({ untilLoss: on ? 0.01 : null })}
          />
          {loss !== null && (
            <NumberField
              label={t('transport.loss')}
              value={loss}
              onChange={(next) => settings.setState({ untilLoss: next })}
              allows={(next) => next > 0}
              allowed="> 0"
            />
          )}
        </div>
      </fieldset>
    </details>
  );
}
