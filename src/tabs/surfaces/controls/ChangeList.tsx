import { useTranslation } from 'react-i18next';
import { optimizers } from '../../../engine';
import { removeChange } from '../../../state/actions';
import { type Change, settings } from '../../../state/settings';
import { Button } from '../../../ui/Button';
import { formatParameter } from '../../../ui/format';
import { IconButton } from '../../../ui/IconButton';
import { CloseIcon } from '../../../ui/icons';
import { symbolText } from '../../../ui/symbol';
import { useNames } from '../names';
import { useSettings } from '../stores';
import styles from './Controls.module.css';

/** The hyperparameters that were changed in the middle of a run; each can be taken back. */
export function ChangeList() {
  const { t } = useTranslation('tab');
  const names = useNames();
  const changes = useSettings((now) => now.changes);
  if (changes.length === 0) return null;
  const symbolOf = ({ key }: Change) =>
    symbolText(optimizers.find((known) => key in known.hyperparameters)?.hyperparameters[key]?.symbol ?? key);
  return (
    <section aria-label={t('rates.changes')}>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={`${change.optimizer} ${change.key} ${change.step}`}>
            <span>
              <b>{change.optimizer === '*' ? t('rates.all') : names.optimizer(change.optimizer)}</b>{' '}
              {t('rates.change', {
                step: change.step,
                symbol: symbolOf(change),
                value: formatParameter(change.value, names.locale),
              })}
            </span>
            <IconButton
              label={t('rates.removeChange', { step: change.step })}
              icon={<CloseIcon />}
              onPress={() => removeChange(change)}
              small
            />
          </li>
        ))}
      </ul>
      <Button onPress={() => settings.setState({ changes: [] })}>{t('rates.removeChanges')}</Button>
    </section>
  );
}
