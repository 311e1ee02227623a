import { useTranslation } from 'react-i18next';
import { backendChoices, backendIds } from '../../../network/session/messages';
import styles from '../../../ui/Controls.module.css';
import { formatNumber } from '../../../ui/format';
import { SelectField } from '../../../ui/SelectField';
import { settings } from '../settings';
import { useRace, useSettings } from '../stores';

/** What computes the networks: the choice, what is in use, and why. */
export function BackendControls() {
  const { t } = useTranslation('network');
  const choice = useSettings((now) => now.backend);
  return (
    <div className={styles.group}>
      <SelectField
        label={t('backend.label')}
        value={choice}
        options={backendChoices.map((id) => ({ value: id, label: t(`backend.${id}`) }))}
        onChange={(backend) => settings.setState({ backend })}
      />
      <InUse />
    </div>
  );
}

function InUse() {
  const { t, i18n } = useTranslation('network');
  const backend = useRace((now) => now.backend);
  if (!backend) return <p className={styles.hint}>{t('backend.starting')}</p>;
  const { id, why, renderer, measured, worker } = backend;
  const list = backendIds.flatMap((known) => {
    const rate = measured?.[known];
    return rate === undefined
      ? []
      : [`${t(`backend.${known}`)} ${t('transport.rate', { rate: formatNumber(rate, i18n.language, 2) })}`];
  });
  return (
    <>
      <p className={styles.hint} data-backend={id}>
        {t(`backend.why.${why}`, { name: t(`backend.${id}`) })}{' '}
        {list.length > 0 && t('backend.measured', { list: list.join(', ') })}{' '}
        {!worker && t('backend.mainThread')}
      </p>
      {renderer !== null && <p className={styles.hint}>{t('backend.renderer', { renderer })}</p>}
    </>
  );
}
