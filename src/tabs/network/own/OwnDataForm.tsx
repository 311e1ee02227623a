import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { useOwnData } from '../stores';
import { CsvForm } from './CsvForm';
import { DrawForm } from './DrawForm';
import { MnistForm } from './MnistForm';
import styles from './Own.module.css';

const forms = { csv: CsvForm, drawn: DrawForm, mnist: MnistForm };
const kinds = ['csv', 'drawn', 'mnist'] as const;
type Kind = (typeof kinds)[number];

/** Own data in three ways: a table, points drawn by hand, or MNIST's files. */
export function OwnDataForm({ onDone }: { onDone(): void }) {
  const { t } = useTranslation('network');
  const own = useOwnData();
  const [kind, setKind] = useState<Kind>(own?.kind ?? 'csv');
  const Form = forms[kind];
  return (
    <div className={styles.form}>
      <SegmentedControl
        label={t('own.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`own.kinds.${value}`) }))}
        onChange={(chosen) => setKind(chosen)}
        fill
      />
      <Form onDone={onDone} />
      <p className={styles.hint}>{t('own.private')}</p>
    </div>
  );
}
