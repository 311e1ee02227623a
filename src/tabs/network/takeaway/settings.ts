import i18next from 'i18next';
import { writeNumber } from '../../../state/link';
import type { Race } from '../race';
import type { NetworkSettings } from '../settings';
import { valuesOf } from '../setup';

/** The settings as a JSON file has them. Own data are not in it: they are the user's. */
export function settingsRecord(now: NetworkSettings, { setup, facts }: Race): Record<string, unknown> {
  const { data, ...rest } = setup;
  return {
    tab: 'network',
    settings: now,
    setup: { ...rest, data: data.kind === 'set' ? data : { kind: data.kind } },
    training: facts?.training ?? null,
    test: facts?.test ?? null,
    parameters: facts?.parameters ?? null,
    optimizers: Object.fromEntries(now.active.map((id) => [id, valuesOf(now, id)])),
  };
}

/** The same in lines, for the head of a table. */
export function settingsLines(now: NetworkSettings, { setup }: Race): string[] {
  const { t } = i18next;
  const { data, hidden, output, initialiser, seed } = setup;
  const values = (record: Readonly<Record<string, number>>) =>
    Object.entries(record)
      .map(([key, value]) => `${key} = ${writeNumber(value)}`)
      .join(', ');
  const named = data.kind === 'set' ? `${data.id} (${values(data.values)})` : data.kind;
  const layers = hidden.map(({ units, activation }) => `${units} ${activation}`).join(', ');
  return [
    `${t('takeaway:csv.data')}: ${named}`,
    `${t('takeaway:csv.network')}: ${layers || '–'}; output ${output}`,
    `initialiser = ${JSON.stringify(initialiser)}, seed = ${seed}, batch size = ${now.batchSize}, L2 = ${now.l2}`,
    ...now.active.map((id) => `${id}: ${values(valuesOf(now, id))}`),
  ];
}
