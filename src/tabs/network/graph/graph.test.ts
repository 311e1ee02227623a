import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../network/architecture';
import { graphLayout } from '../../../plot/networks';
import { inputName, linksOf, neighbour, sameChoice, unitName } from './choice';
import { describe as words } from './describe';
import { biasOf, largestOf, weightOf } from './weights';

const layout = graphLayout([2, 3, 1], 600, 400, 8, 16);
const { layers } = layoutOf({
  inputs: 2,
  hidden: [{ units: 3, activation: 'tanh' }],
  outputs: 1,
  output: 'sigmoid',
});
// W¹ by rows 0 … 5, b¹ 6 … 8, W² 9 … 11, b² 12.
const theta = Float64Array.from({ length: 13 }, (_, index) => index);
/** Writes the key and what is filled in. */
const t = ((key: string, values?: object) =>
  `${key} ${JSON.stringify(values)}`) as unknown as TFunction<'network'>;

describe('weights', () => {
  it('are found where the layout puts them', () => {
    expect(weightOf(theta, layers[0]!, 1, 2)).toBe(5);
    expect(biasOf(theta, layers[0]!, 1)).toBe(7);
    expect(weightOf(theta, layers[1]!, 2, 0)).toBe(11);
    expect(biasOf(theta, layers[1]!, 0)).toBe(12);
  });

  it('are compared with the largest that is finite', () => {
    expect(largestOf(Float64Array.of(1, -3, Number.POSITIVE_INFINITY, Number.NaN, 9), 0, 4)).toBe(3);
  });
});

describe('links', () => {
  const links = linksOf(layout);

  it('are one for each weight between units that are shown', () => {
    expect(links).toHaveLength(2 * 3 + 3);
    expect(new Set(links.map(({ layer, from, to }) => `${layer} ${from} ${to}`)).size).toBe(9);
    expect(linksOf(graphLayout([784, 512, 10], 600, 400, 8, 16))).toHaveLength(2 * 8 * 8);
  });

  it('go from the centre of one unit to that of the other', () => {
    for (const { layer, from, to, x0, y0, x1, y1 } of links) {
      expect(layout.nodes).toContainEqual({ layer: layer - 1, unit: from, x: x0, y: y0 });
      expect(layout.nodes).toContainEqual({ layer, unit: to, x: x1, y: y1 });
    }
  });
});

describe('neighbour', () => {
  const from = (layer: number, unit: number, key: string) => {
    const next = neighbour(layout, { layer, unit, from: null }, key);
    return next && [next.layer, next.unit];
  };

  it('goes up and down within a layer and stays at its ends', () => {
    expect(from(1, 1, 'ArrowDown')).toEqual([1, 2]);
    expect(from(1, 1, 'ArrowUp')).toEqual([1, 0]);
    expect(from(1, 2, 'ArrowDown')).toEqual([1, 2]);
  });

  it('goes to the unit of the next layer that is nearest in height', () => {
    expect(from(1, 0, 'ArrowRight')).toEqual([2, 0]);
    expect(from(2, 0, 'ArrowLeft')).toEqual([1, 1]);
    expect(from(2, 0, 'ArrowRight')).toEqual([2, 0]);
  });

  it('leaves other keys alone', () => {
    expect(from(1, 1, 'Enter')).toBeNull();
  });
});

describe('words', () => {
  it('name a weight by both its ends', () => {
    const text = words({ layer: 1, unit: 2, from: 1 }, theta, layers, String, t);
    expect(text).toContain('graph.weight');
    expect(text).toContain('"weight":"5"');
  });

  it('give a unit its bias and every weight that leads to it', () => {
    const text = words({ layer: 1, unit: 1, from: null }, theta, layers, String, t);
    expect(text).toContain('"bias":"7"');
    expect(text).toContain('"weights":"x₁: 1, x₂: 4"');
  });

  it('say how many weights there are beyond those named', () => {
    const { layers: wide, length } = layoutOf({ inputs: 20, hidden: [], outputs: 1, output: 'identity' });
    const text = words({ layer: 1, unit: 0, from: null }, new Float64Array(length), wide, String, t);
    expect(text).toContain('"more\\":12');
  });

  it('name inputs, hidden units and outputs', () => {
    expect(inputName(11)).toBe('x₁₂');
    expect(unitName(0, 1, 3, t)).toContain('graph.input');
    expect(unitName(1, 1, 3, t)).toContain('graph.unit');
    expect(unitName(2, 0, 3, t)).toContain('graph.outputUnit');
  });
});

it('choices are the same by what they name', () => {
  const choice = { layer: 1, unit: 2, from: null };
  expect(sameChoice(choice, { ...choice })).toBe(true);
  expect(sameChoice(choice, { ...choice, from: 0 })).toBe(false);
  expect(sameChoice(null, choice)).toBe(false);
  expect(sameChoice(null, null)).toBe(true);
});
