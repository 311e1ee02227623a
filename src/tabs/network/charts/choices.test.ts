import { beforeEach, describe, expect, it } from 'vitest';
import { chartKinds, defaultSettings, histogramKinds, settings } from '../settings';
import { chartChoices, choiceOf, chooseChart } from './choices';

const choice = (value: string) => chartChoices.find((known) => known.value === value)!;

beforeEach(() => settings.setState({ ...defaultSettings, charts: ['loss', 'accuracy', 'gradients'] }, true));

describe('chart choices', () => {
  it('are every curve and every histogram, each with a name of its own', () => {
    expect(new Set(chartChoices.map(({ value }) => value)).size).toBe(chartChoices.length);
    expect(chartChoices).toHaveLength(chartKinds.length - 1 + histogramKinds.length);
    for (const known of chartChoices) expect(choiceOf(known.kind, known.histogram ?? 'weights')).toBe(known);
  });

  it('take the place of what was shown there', () => {
    chooseChart(1, choice('rates'));
    expect(settings.getState().charts).toEqual(['loss', 'rates', 'gradients']);
  });

  it('change places with what is shown elsewhere, so that nothing is shown twice', () => {
    chooseChart(0, choice('gradients'));
    expect(settings.getState().charts).toEqual(['gradients', 'accuracy', 'loss']);
  });

  it('say what a histogram is of', () => {
    chooseChart(2, choice('histograms activations'));
    expect(settings.getState()).toMatchObject({
      charts: ['loss', 'accuracy', 'histograms'],
      histogram: 'activations',
    });
    chooseChart(0, choice('testLoss'));
    expect(settings.getState().histogram).toBe('activations');
  });
});
