import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { page } from '../state/page';
import { tab, tabOf } from '../state/tab';
import { Dialog } from '../ui/Dialog';
import { lessonShortcuts, shortcuts } from '../ui/shortcuts';
import styles from './HelpDialog.module.css';

/** Lists the keyboard shortcuts of the tab that is open, and of the lesson beside it. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useTranslation(['app', 'ui']);
  const current = useStore(tab, ({ id }) => tabOf(id));
  const lesson = useStore(page, (now) => now.lesson !== null);
  const listed = lesson ? [...lessonShortcuts, ...shortcuts[current]] : shortcuts[current];
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
          {listed.map(({ keys, labelKey }) => (
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
