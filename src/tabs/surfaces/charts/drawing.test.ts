import i18next from 'i18next';
import { expect, it } from 'vitest';
import { getSurface } from '../../../engine';
import en from '../../../i18n/en.json';
import { plotThemes } from '../../../plot';
import { curveLabels, layOutCurves } from './drawing';

it('the chart of distances says where there is no minimum to measure one to', async () => {
  const i18n = i18next.createInstance();
  await i18n.init({ lng: 'en', resources: { en } });
  const titleOn = (surface: string) => {
    const objective = getSurface(surface).objective();
    const { frame } = layOutCurves(
      { list: [], steps: 10, objective },
      'distance',
      { width: 300, height: 200 },
      plotThemes.light,
    );
    return curveLabels('distance', frame, objective, i18n.getFixedT('en', 'tab'), 'en').title;
  };
  expect(titleOn('saddle')).toBe('Distance: there is no minimum');
  expect(titleOn('bowl')).toBe('Distance to minimum');
});
