import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentLink } from '../../state/link';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { Table, Takeaway } from '../../ui/takeaway/types';
import { version } from '../../ui/takeaway/version';
import { fileName, saveFile, sizeText } from './files';
import { type Outcome, Said } from './Said';
import styles from './Takeaway.module.css';
import { troubleText } from './trouble';
import { writeTable } from './writeTable';

/** Files larger than this are more than spreadsheets open. */
const LARGE = 2e7;

/** The numbers: tables and settings. */
export function DataForm({ source }: { source: Takeaway }) {
  const { t, i18n } = useTranslation('takeaway');
  const [writing, setWriting] = useState<{ readonly table: Table; readonly row: number } | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const save = async (table: Table) => {
    const controller = new AbortController();
    current.current = controller;
    const name = fileName([source.name, table.id], 'csv');
    setOutcome(null);
    try {
      const file = await writeTable(table, (row) => setWriting({ table, row }), controller.signal);
      saveFile(file, name);
      setOutcome({ text: t('picture.saved', { name }), failed: false });
    } catch (error) {
      const text = controller.signal.aborted ? t('film.cancelled') : troubleText(error, t);
      setOutcome({ text, failed: !controller.signal.aborted });
    }
    setWriting(null);
  };
  const saveSettings = () => {
    const name = fileName([source.name, 'settings'], 'json');
    const record = { app: 'Optiscope', version, link: currentLink(), ...source.settings };
    saveFile(new Blob([`${JSON.stringify(record, null, 2)}\n`], { type: 'application/json' }), name);
    setOutcome({ text: t('picture.saved', { name }), failed: false });
  };

  return (
    <>
      <p className={styles.hint}>{t('data.intro')}</p>
      {source.tables.length === 0 && <Notice>{t('data.empty')}</Notice>}
      <ul className={styles.files}>
        {source.tables.map((table) => {
          const size = sizeText(table.bytes, i18n.language);
          const rows = table.rows.toLocaleString(i18n.language);
          return (
            <li key={table.id}>
              <div>
                <b>{table.label}</b>
                <p className={styles.hint}>{t('data.about', { rows, size })}</p>
                {table.bytes > LARGE && <Notice tone="warning">{t('data.large', { size })}</Notice>}
              </div>
              {writing?.table === table ? (
                <Button onPress={() => current.current?.abort()}>{t('film.cancel')}</Button>
              ) : (
                <Button
                  primary
                  onPress={() => save(table)}
                  disabled={writing !== null}
                  label={t('data.save', { name: table.label })}
                >
                  CSV
                </Button>
              )}
            </li>
          );
        })}
        <li>
          <div>
            <b>{t('data.settings')}</b>
            <p className={styles.hint}>{t('data.settingsAbout')}</p>
          </div>
          <Button primary onPress={saveSettings} label={t('data.save', { name: t('data.settings') })}>
            JSON
          </Button>
        </li>
      </ul>
      {writing && (
        <p className={styles.count}>
          <progress
            className={styles.progress}
            aria-label={writing.table.label}
            max={writing.table.rows}
            value={writing.row}
          />
          {t('data.writing', {
            row: writing.row.toLocaleString(i18n.language),
            rows: writing.table.rows.toLocaleString(i18n.language),
          })}
        </p>
      )}
      <Said outcome={outcome} />
    </>
  );
}
