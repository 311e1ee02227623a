import i18next from 'i18next';
import { bestRates } from '../../../state/bestRates';
import { changesOf, initialValues } from '../../../state/hyperparameters';
import { writeNumber, writeNumbers } from '../../../state/link';
import { type Settings, startOf, surfaceOf } from '../../../state/settings';

/** The settings as a JSON file has them: what was chosen, and what follows from it for each run. */
export function settingsRecord(now: Settings): Record<string, unknown> {
  const best = bestRates.getState().rates;
  return {
    tab: 'surfaces',
    settings: now,
    start: startOf(now),
    formula: surfaceOf(now).formula,
    optimizers: Object.fromEntries(
      now.active.map((id) => [
        id,
        { hyperparameters: initialValues(now, id, best), changes: changesOf(now, id) },
      ]),
    ),
  };
}

/** The same in lines, for the head of a table. */
export function settingsLines(now: Settings): string[] {
  const best = bestRates.getState().rates;
  const { t } = i18next;
  const values = (record: Readonly<Record<string, number>>) =>
    Object.entries(record)
      .map(([key, value]) => `${key} = ${writeNumber(value)}`)
      .join(', ');
  const shape = values(now.parameters);
  return [
    `${t('takeaway:csv.surface')}: ${now.surface}${shape && ` (${shape})`}`,
    `${t('takeaway:csv.formula')}: ${surfaceOf(now).formula}`,
    `${t('takeaway:csv.start')}: ${writeNumbers(startOf(now))}`,
    ...now.active.map((id) => `${id}: ${values(initialValues(now, id, best))}`),
    ...now.active.flatMap((id) =>
      changesOf(now, id).map(
        ({ step, hyperparameters }) =>
          `${id}: ${t('takeaway:csv.change', { step, change: values(hyperparameters) })}`,
      ),
    ),
  ];
}
