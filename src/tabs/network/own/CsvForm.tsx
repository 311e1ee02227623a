import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CSV_LIMIT,
  type CsvChoice,
  type CsvProblem,
  type CsvTable,
  csvDataset,
  decodeText,
  readCsv,
  suggestChoice,
} from '../../../network/data/csv';
import { Button } from '../../../ui/Button';
import { type OwnData, ownData, takeOwnData } from '../ownData';
import { useOwnData } from '../stores';
import { CsvColumns } from './CsvColumns';
import { FileDrop } from './FileDrop';
import styles from './Own.module.css';
import { CsvProblems } from './Problems';

interface Draft {
  readonly name: string;
  readonly table: CsvTable | null;
  readonly choice: CsvChoice | null;
  readonly problems: readonly CsvProblem[];
}

const empty: Draft = { name: '', table: null, choice: null, problems: [] };

function draftOf(text: string, name: string): Draft {
  if (text.trim() === '') return empty;
  const reading = readCsv(text);
  if (!reading.ok) return { ...empty, name, problems: reading.problems };
  return { name, table: reading.value, choice: suggestChoice(reading.value), problems: [] };
}

/** A table that is pasted, dropped or opened; its columns are chosen before it is used. */
export function CsvForm({ onDone }: { onDone(): void }) {
  const { t } = useTranslation('network');
  const id = useId();
  const own = useOwnData();
  const [text, setText] = useState('');
  const [draft, setDraft] = useState<Draft>(() => startOf(own));
  const take = (next: string, name: string) => {
    setText(next);
    setDraft(draftOf(next, name));
  };

  async function open([file]: readonly File[]) {
    if (!file) return;
    // Not even read: nothing of it could be used.
    if (file.size > CSV_LIMIT) {
      setText('');
      setDraft({ ...empty, problems: [{ code: 'too-large', found: file.size, limit: CSV_LIMIT }] });
      return;
    }
    take(decodeText(new Uint8Array(await file.arrayBuffer())), file.name);
  }

  function use() {
    const { table, choice, name } = draft;
    if (!table || !choice) return;
    if (choice.features.length === 0) return setDraft({ ...draft, problems: [noNumbers] });
    const split = ownData.getState().current?.split ?? {};
    const reading = csvDataset(table, choice, split);
    if (!reading.ok) return setDraft({ ...draft, problems: reading.problems });
    takeOwnData({ kind: 'csv', name, table, choice, split, dataset: reading.value });
    onDone();
  }

  return (
    <>
      <p className={styles.hint}>{t('own.csv.intro')}</p>
      <FileDrop accept=".csv,.tsv,.txt,text/csv,text/plain" label={t('own.csv.open')} onFiles={open} />
      <label htmlFor={id} className={styles.label}>
        {t('own.csv.paste')}
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={5}
        spellCheck={false}
        placeholder={'x,y,class\n1.5,-0.2,a\n…'}
        value={text.length > SHOWN ? `${text.slice(0, SHOWN)}\n…` : text}
        readOnly={text.length > SHOWN}
        onChange={(event) => take(event.target.value, '')}
      />
      <CsvProblems problems={draft.problems} table={draft.table} />
      {draft.table && draft.choice && (
        <CsvColumns
          table={draft.table}
          choice={draft.choice}
          onChange={(choice) => setDraft({ ...draft, choice, problems: [] })}
        />
      )}
      <div className={styles.actions}>
        {text !== '' && <Button onPress={() => take('', '')}>{t('own.csv.clear')}</Button>}
        <Button primary disabled={!draft.table} onPress={use}>
          {t('own.use')}
        </Button>
      </div>
    </>
  );
}

/** A text field with megabytes in it would hold up the page; so much of a file is shown. */
const SHOWN = 20_000;

const noNumbers: CsvProblem = { code: 'no-numbers' };

function startOf(own: OwnData | null): Draft {
  if (own?.kind !== 'csv') return empty;
  return { name: own.name, table: own.table, choice: own.choice, problems: [] };
}
