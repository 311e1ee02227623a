import { useTranslation } from 'react-i18next';
import type { CsvChoice, CsvTable } from '../../../network/data/csv';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { SelectField } from '../../../ui/SelectField';
import { columnName } from '../problems';
import styles from './Own.module.css';

const NONE = 'none';

interface CsvColumnsProps {
  table: CsvTable;
  choice: CsvChoice;
  onChange(choice: CsvChoice): void;
}

/** Which columns to learn from, which to learn, and whether it is a class or a number. */
export function CsvColumns({ table, choice, onChange }: CsvColumnsProps) {
  const { t, i18n } = useTranslation('network');
  const all = table.columns.map((_, column) => ({
    value: String(column),
    label: columnName(table, column, t),
  }));
  const [x, y] = choice.features;
  const features = (first: string, second: string) =>
    [first, second].filter((value) => value !== NONE).map(Number);
  const text = (column: number | undefined) => (column === undefined ? NONE : String(column));
  const none = { value: NONE, label: t('own.csv.none') };
  return (
    <fieldset className={styles.columns}>
      <legend>{t('own.csv.rows', { count: table.rows.length, rows: count(table, i18n.language) })}</legend>
      <SelectField
        label={t('own.csv.first')}
        value={text(x)}
        options={x === undefined ? [none, ...all] : all}
        onChange={(first) => onChange({ ...choice, features: features(first, text(y)) })}
      />
      <SelectField
        label={t('own.csv.second')}
        value={text(y)}
        options={[none, ...all]}
        onChange={(second) => onChange({ ...choice, features: features(text(x), second) })}
      />
      <SelectField
        label={t('own.csv.target')}
        value={String(choice.target)}
        options={all}
        onChange={(target) => onChange({ ...choice, target: Number(target) })}
      />
      <SegmentedControl
        label={t('own.csv.task')}
        value={choice.task}
        options={(['classification', 'regression'] as const).map((value) => ({
          value,
          label: t(`data.groups.${value}`),
        }))}
        onChange={(task) => onChange({ ...choice, task })}
      />
      <p className={styles.hint}>{t('own.csv.standardised')}</p>
    </fieldset>
  );
}

function count(table: CsvTable, locale: string): string {
  return new Intl.NumberFormat(locale).format(table.rows.length);
}
