import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import en from '../../../i18n/network.en.json';
import { History } from '../../../network/session/history';
import { plotThemes } from '../../../plot';
import { copyOf, type PinnedRun } from '../pinned';
import { race } from '../race';
import { defaultSettings } from '../settings';
import { curveLabels, layOutCurves } from './drawing';
import type { CurveKind } from './lines';

const ids = defaultSettings.active;
const { setup } = race.getState();
const layers = setup.hidden.length + 1;
/** Evaluated once, with or without test rows. */
function raced(tested: boolean): History {
  const history = new History(ids, layers);
  history.evaluate({
    step: 0,
    racers: ids.map((id) => ({
      id,
      training: { loss: 8, accuracy: 0.75 },
      test: tested ? { loss: 2, accuracy: 0.5 } : null,
      effectiveRate: null,
    })),
  });
  return history;
}

const i18n = i18next.createInstance();
await i18n.init({ lng: 'en', resources: { en } });

/** What a chart shows of GD and of pinned runs of it. */
function shown(kind: CurveKind, tested: boolean, pinned: readonly PinnedRun[] = []) {
  const now = { history: raced(tested), setup };
  const labels = curveLabels(kind, !tested, i18n.getFixedT('en', 'network'), 'en');
  const size = { width: 300, height: 200 };
  const chosen = { active: ['gd'], inspected: 'gd' };
  const { lines, frame } = layOutCurves(kind, now, chosen, pinned, size, plotThemes.light, !tested);
  return {
    title: labels.title,
    top: frame.area.top,
    lines: lines.map(({ values, faint }) => [values[0], faint ? 'faint' : 'clear']),
  };
}

const pinnedRun = (tested: boolean): PinnedRun => ({
  id: 1,
  name: '',
  hidden: false,
  active: ['gd'],
  setup,
  task: 'regression',
  curves: copyOf(raced(tested), layers),
});

describe('without test rows', () => {
  it('accuracy and error are those on the training rows, and the chart says so', () => {
    const title = 'On the training rows: there are no test rows';
    expect(shown('accuracy', false)).toMatchObject({ title, lines: [[0.75, 'clear']] });
    expect(shown('error', false)).toMatchObject({ title, lines: [[4, 'clear']] });
  });

  it('the chart of the test loss says that there are none, where no line runs', () => {
    const { title, top, lines } = shown('testLoss', false);
    expect([title, lines]).toEqual(['There are no test rows', []]);
    expect(top).toBeGreaterThan(shown('testLoss', true).top);
  });

  it('what was not measured on them is as ever', () => {
    expect(shown('loss', false)).toEqual(shown('loss', true));
    expect(shown('loss', false).title).toBe('');
  });

  it('pinned runs are there too, each by what it has', () => {
    const pinned = [pinnedRun(false), pinnedRun(true)];
    const both = [
      [4, 'faint'],
      [2, 'faint'],
    ];
    expect(shown('error', false, pinned).lines).toEqual([...both, [4, 'clear']]);
    expect(shown('error', true, pinned).lines).toEqual([...both, [2, 'clear']]);
  });
});

it('with test rows a chart has no title, and the accuracy on them before that of training', () => {
  expect(shown('accuracy', true)).toMatchObject({
    title: '',
    lines: [
      [0.75, 'faint'],
      [0.5, 'clear'],
    ],
  });
  expect(shown('error', true)).toMatchObject({ title: '', lines: [[2, 'clear']] });
  expect(shown('testLoss', true)).toMatchObject({ title: '', lines: [[2, 'clear']] });
});
