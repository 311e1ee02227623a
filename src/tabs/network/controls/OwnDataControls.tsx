import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useNames } from '../names';
import { OwnDataForm } from '../own/OwnDataForm';
import { type OwnData, takeOwnData } from '../ownData';
import { useOwnData, useSettings } from '../stores';
import styles from './Controls.module.css';

/** Opens the dialog for own data; while there are any, says so and leads back. */
export function OwnDataControls() {
  const { t } = useTranslation('network');
  const names = useNames();
  const own = useOwnData();
  const data = useSettings((now) => now.data);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const name = (current: OwnData) =>
    current.kind === 'csv' && current.name !== '' ? current.name : t(`own.kinds.${current.kind}`);
  return (
    <>
      {own && <p className={styles.lesson}>{t('data.ownInUse', { name: name(own) })}</p>}
      <Button onPress={() => setOpen(true)}>{t(own ? 'data.edit' : 'data.own')}</Button>
      {own && <Button onPress={() => takeOwnData(null)}>{t('data.drop', { name: names.data(data) })}</Button>}
      <Dialog open={open} onClose={close} title={t('own.title')}>
        <OwnDataForm onDone={close} />
      </Dialog>
    </>
  );
}
