import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CsvProblem } from '../../../network/data/csv';
import { type SplitValues, splitParameters } from '../../../network/data/split';
import { Button } from '../../../ui/Button';
import controls from '../../../ui/Controls.module.css';
import { Dialog } from '../../../ui/Dialog';
import { ParameterSlider } from '../../../ui/ParameterSlider';
import { dataName, useNames } from '../names';
import { OwnDataForm } from '../own/OwnDataForm';
import { type OwnData, setSplit, takeOwnData } from '../ownData';
import { csvProblemText } from '../problems';
import { seedSpec } from '../settings';
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
  return (
    <>
      {own && <p className={controls.lesson}>{t('data.ownInUse', { name: dataName(data, own, t) })}</p>}
      {own && isSplit(own) && <SplitControls own={own} />}
      <Button onPress={() => setOpen(true)}>{t(own ? 'data.edit' : 'data.own')}</Button>
      {own && <Button onPress={() => takeOwnData(null)}>{t('data.drop', { name: names.data(data) })}</Button>}
      <Dialog open={open} onClose={close} title={t('own.title')}>
        <OwnDataForm onDone={close} />
      </Dialog>
    </>
  );
}

/** MNIST's four files say themselves what trains and what tests. */
function isSplit(own: OwnData): boolean {
  return own.kind !== 'mnist' || own.files.length < 4;
}

/** The share of the own data that trains, and which rows those are. */
function SplitControls({ own }: { own: OwnData }) {
  const { t } = useTranslation('network');
  const names = useNames();
  const { split } = own;
  const [refused, setRefused] = useState<{ own: OwnData; problem: CsvProblem } | null>(null);
  const change = (values: SplitValues) => {
    const [problem] = setSplit(values);
    setRefused(problem ? { own, problem } : null);
  };
  const table = own.kind === 'csv' ? own.table : null;
  return (
    <div className={styles.wide}>
      <ParameterSlider
        spec={splitParameters.trainShare}
        label={names.dataParameter('trainShare')}
        value={split.trainShare ?? splitParameters.trainShare.default}
        onChange={(trainShare) => change({ trainShare })}
      />
      <ParameterSlider
        spec={seedSpec}
        label={names.dataParameter('splitSeed')}
        value={split.seed ?? splitParameters.seed.default}
        onChange={(seed) => change({ seed })}
      />
      {refused?.own === own && (
        <p className={controls.hint} role="alert">
          {t('trouble.split', { reason: csvProblemText(refused.problem, table, t) })}
        </p>
      )}
    </div>
  );
}
