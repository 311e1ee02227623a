import { expect, it } from 'vitest';
import { Section } from './report';

it('renders ratios and values, and judges them by their budgets', () => {
  const section = new Section('Engine');
  section.note('Measured in turn.');
  section.ratio('adam', 26, 20, { unit: 'ns', budget: 1.3 });
  section.ratio('gd', 28, 20, { unit: 'ns', budget: 1.3 });
  section.ratio('tfjs', 50, 123456, { unit: 'ns' });
  section.value('drag', 8.0049, { unit: 'ms', budget: 8 });
  expect(section.markdown()).toBe(
    [
      '## Engine',
      '',
      'Measured in turn.',
      '',
      '|  | ours | baseline | ratio | budget |',
      '| --- | ---: | ---: | ---: | ---: |',
      '| adam | 26 ns | 20 ns | 1.30× | ≤ 1.3× |',
      '| gd | 28 ns | 20 ns | 1.40× | ≤ 1.3×, **exceeded** |',
      '| tfjs | 50 ns | 123,456 ns | 0.00× |  |',
      '',
      '|  | measured | budget |',
      '| --- | ---: | ---: |',
      '| drag | 8 ms | ≤ 8 ms, **exceeded** |',
    ].join('\n'),
  );
  expect(section.exceeded).toEqual(['Engine: gd', 'Engine: drag']);
});

it('leaves out a table that has no rows', () => {
  expect(new Section('Nothing').markdown()).toBe('## Nothing');
});
