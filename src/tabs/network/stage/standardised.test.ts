import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import en from '../../../i18n/network.en.json';
import ko from '../../../i18n/network.ko.json';
import { type CsvChoice, csvDataset, readCsv } from '../../../network/data/csv';
import type { Dataset } from '../../../network/data/dataset';
import { getDataset } from '../../../network/data/sets';
import { standardisedWords } from './standardised';
import { standingWords } from './standingWords';

const i18n = i18next.createInstance();
await i18n.init({ lng: 'en', resources: { en, ko }, interpolation: { escapeValue: false } });
const t = i18n.getFixedT('en', 'network');

const rows = Array.from({ length: 10 }, (_, k) => `${k + 50},${k % 3},${1000 * k}`);

function made(choice: CsvChoice, header = 'size (cm),rooms,price'): Dataset {
  const table = readCsv([...(header === '' ? [] : [header]), ...rows].join('\n'));
  if (!table.ok) throw new Error('this is no table');
  const reading = csvDataset(table.value, choice);
  if (!reading.ok) throw new Error('the table is refused');
  return reading.value;
}

const curve: CsvChoice = { features: [0], target: 2, task: 'regression' };
const surface: CsvChoice = { features: [0, 1], target: 2, task: 'regression' };

describe('standardisedWords', () => {
  it('name the columns of a regression, and the units of error and loss', () => {
    expect(standardisedWords(made(curve), t)).toBe(
      'standardised: x = size (cm), y = price · error in the unit of price, loss of the standardised values',
    );
    expect(standardisedWords(made(surface), t)).toMatch(
      /^standardised: x = size \(cm\), y = rooms, value = price · /,
    );
    expect(standardisedWords(made(surface), i18n.getFixedT('ko', 'network'))).toBe(
      '표준화됨: x = size (cm), y = rooms, 값 = price · 오차는 price의 단위, 손실은 표준화한 값 기준',
    );
  });

  it('name the features alone where classes are learned', () => {
    const classes: CsvChoice = { features: [0, 2], target: 1, task: 'classification' };
    expect(standardisedWords(made(classes), t)).toBe('standardised: x = size (cm), y = price');
  });

  it('call a column without a name by its axis', () => {
    expect(standardisedWords(made(curve, ''), t)).toMatch(/^standardised: x, y · error in the unit of y,/);
  });

  it('are empty for data as they were made', () => {
    expect(standardisedWords(getDataset('curve').make(), t)).toBe('');
  });
});

it('a panel has the error of a table in the unit of its target, and its loss as the network has it', () => {
  const dataset = made(curve);
  const standing = {
    ...{ step: 0, epoch: 0, updates: 0, ended: null, evaluatedAt: 0, trainingAccuracy: Number.NaN },
    ...{ trainingLoss: 0.5, testLoss: 0.5, testAccuracy: Number.NaN },
  };
  const facts = { task: 'regression', test: 3, dataset } as const;
  const words = standingWords(standing, facts, t, 'en');
  const error = dataset.standardised!.target!.scale.toLocaleString('en', { maximumSignificantDigits: 3 });
  expect(words).toMatchObject({ score: `error ${error}`, test: 'test 0.500' });
  expect(standingWords(standing, { ...facts, dataset: getDataset('curve').make() }, t, 'en').score).toBe(
    'error 1.00',
  );
});

it('a panel says how many of the steps a network took that was switched on late', () => {
  const dataset = made(curve);
  const standing = {
    ...{ step: 516, epoch: 46, updates: 1, ended: null, evaluatedAt: 516, trainingAccuracy: Number.NaN },
    ...{ trainingLoss: 0.5, testLoss: 0.5, testAccuracy: Number.NaN },
  };
  const facts = { task: 'regression', test: 3, dataset } as const;
  expect(standingWords(standing, facts, t, 'en').state).toBe('step\u00a0516, took\u00a01');
  expect(standingWords({ ...standing, updates: 516 }, facts, t, 'en').state).toBe(
    'step\u00a0516 ·\u00a0epoch\u00a046',
  );
});
