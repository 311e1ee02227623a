import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/SelectField';
import { useNames } from '../names';
import { type ChartKind, defaultSettings, settings } from '../settings';
import { useFacts } from '../stage/useFacts';
import { useSettings } from '../stores';
import styles from './Charts.module.css';
import { type ChartChoice, chartChoices, choiceOf, chooseChart } from './choices';

/** What the chart in a place shows, and of which network where it shows one: both can be changed. */
export function ChartHead({ kind, place }: { kind: ChartKind; place: number }) {
  const { t } = useTranslation('network');
  const names = useNames();
  const regression = useFacts()?.task === 'regression';
  const { inspected, histogram } = useSettings((now) => ({
    inspected: now.inspected,
    histogram: now.histogram,
  }));
  const nameOf = ({ kind: known, histogram: of }: ChartChoice) => {
    if (of) return t(`charts.histogram.${of}`);
    return t(regression && known === 'accuracy' ? 'charts.error' : `charts.${known}`);
  };
  return (
    <div className={styles.head}>
      <SelectField
        label={t('charts.choose', { place: place + 1 })}
        hideLabel
        value={choiceOf(kind, histogram)?.value ?? kind}
        options={chartChoices.map((choice) => ({ value: choice.value, label: nameOf(choice) }))}
        onChange={(value) => {
          const choice = chartChoices.find((known) => known.value === value);
          if (choice) chooseChart(place, choice);
        }}
      />
      {(kind === 'histograms' || kind === 'gradients') && (
        <SelectField
          label={t('charts.inspected')}
          hideLabel
          value={inspected}
          options={defaultSettings.active.map((value) => ({ value, label: names.optimizer(value) }))}
          onChange={(value) => settings.setState({ inspected: value })}
        />
      )}
    </div>
  );
}
