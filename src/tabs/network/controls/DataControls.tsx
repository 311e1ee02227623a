import { useTranslation } from 'react-i18next';
import { datasets, getDataset } from '../../../network/data/sets';
import { Button } from '../../../ui/Button';
import controls from '../../../ui/Controls.module.css';
import { RandomIcon } from '../../../ui/icons';
import { ParameterSlider } from '../../../ui/ParameterSlider';
import { Section } from '../../../ui/Section';
import { SelectField } from '../../../ui/SelectField';
import { chooseData, randomSeed, setDataValue } from '../actions';
import { useNames } from '../names';
import { seedSpec } from '../settings';
import { useOwnData, useRace, useSettings } from '../stores';
import styles from './Controls.module.css';
import { OwnDataControls } from './OwnDataControls';

const groups = ['classification', 'regression', 'images'] as const;

function groupOf(id: string): (typeof groups)[number] {
  const { task, features } = getDataset(id);
  return features > 2 ? 'images' : task;
}

/** What is learned: a data set that is made here with its sliders, or own data. */
export function DataControls() {
  const { t } = useTranslation('network');
  const names = useNames();
  const data = useSettings((now) => now.data);
  const own = useOwnData();
  const options = groups.map((group) => ({
    label: t(`data.groups.${group}`),
    options: datasets
      .filter(({ id }) => groupOf(id) === group)
      .map(({ id }) => ({ value: id, label: names.data(id) })),
  }));
  return (
    <Section title={t('data.section')}>
      {own === null && (
        <>
          <SelectField label={t('data.label')} value={data} options={options} onChange={chooseData} />
          <p className={controls.lesson}>{names.aboutData(data)}</p>
          {Object.keys(getDataset(data).parameters).map((key) => (
            <DataSlider key={`${data} ${key}`} name={key} />
          ))}
        </>
      )}
      <Counts />
      <div className={styles.row}>
        {own === null && (
          <Button icon={<RandomIcon />} onPress={() => setDataValue('seed', randomSeed())}>
            {t('data.newSeed')}
          </Button>
        )}
        <OwnDataControls />
      </div>
    </Section>
  );
}

/** One slider, which renders by itself. */
function DataSlider({ name }: { name: string }) {
  const names = useNames();
  const { data, value } = useSettings((now) => ({ data: now.data, value: now.dataValues[name] }));
  const spec = getDataset(data).parameters[name];
  if (!spec) return null;
  return (
    <ParameterSlider
      spec={name === 'seed' ? seedSpec : spec}
      label={names.dataParameter(name)}
      value={value ?? spec.default}
      onChange={(next) => setDataValue(name, next)}
    />
  );
}

/** How many samples train and test. */
function Counts() {
  const { t, i18n } = useTranslation('network');
  const counts = useRace(({ facts }) => facts && { training: facts.training, test: facts.test });
  const count = new Intl.NumberFormat(i18n.language);
  return (
    <p className={controls.hint}>
      {counts
        ? t('data.count', { training: count.format(counts.training), test: count.format(counts.test) })
        : '…'}
    </p>
  );
}
