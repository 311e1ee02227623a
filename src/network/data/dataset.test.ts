import { describe, expect, it } from 'vitest';
import { targetColumns } from './dataset';
import { getDataset } from './sets';

describe('the target columns', () => {
  it('hold 1 in the column of the class', () => {
    const dataset = getDataset('spiral-3').make({ samples: 50 });
    const columns = targetColumns(dataset, 3);
    expect(columns).toHaveLength(150);
    for (let row = 0; row < 50; row++) {
      const expected = [0, 0, 0];
      expected[dataset.targets[row]!] = 1;
      expect(Array.from(columns.subarray(3 * row, 3 * row + 3))).toEqual(expected);
    }
  });

  it('are the targets themselves for one output, as a copy', () => {
    for (const id of ['xor', 'plane']) {
      const dataset = getDataset(id).make({ samples: 50 });
      const columns = targetColumns(dataset, 1);
      expect(columns).toEqual(dataset.targets);
      expect(columns).not.toBe(dataset.targets);
    }
  });

  it('refuse a number of outputs that does not suit the data', () => {
    expect(() => targetColumns(getDataset('spiral-3').make(), 1)).toThrow(
      "outputs is 1; allowed for 'spiral-3': 3",
    );
    expect(() => targetColumns(getDataset('xor').make(), 3)).toThrow(
      "outputs is 3; allowed for 'xor': 1 or 2",
    );
    expect(() => targetColumns(getDataset('plane').make(), 2)).toThrow(
      "outputs is 2; allowed for 'plane': 1",
    );
  });
});
