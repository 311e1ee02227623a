import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { tab, tabOf } from '../state/tab';
import { Dialog } from '../ui/Dialog';
import { shortcuts } from '../ui/shortcuts';
import styles from './HelpDialog.module.css';

/** Lists the keyboard shortcuts of the tab that is open. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useTranslation(['app', 'ui']);
  const current = useStore(tab, ({ id }) => tabOf(id));
  return (
    <Dialog open={open} onClose={onClose} title={t('app:help.open')}>
      <table className={styles.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('app:help.key')}</th>
            <th scope="col">{t('app:help.action')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts[current].map(({ keys, labelKey }) => (
            <tr key={labelKey}>
              <td className={styles.keys}>
                {keys.map((key) => (key === '…' ? <span key={key}>…</span> : <kbd key={key}>{key}</kbd>))}
              </td>
              <td>{t(`ui:${labelKey}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
