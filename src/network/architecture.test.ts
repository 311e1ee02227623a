import { describe, expect, it } from 'vitest';
import { type Architecture, checkArchitecture, layoutOf } from './architecture';

const mnist: Architecture = {
  inputs: 784,
  hidden: [{ units: 512, activation: 'relu' }],
  outputs: 10,
  output: 'softmax',
};

describe('layout', () => {
  it('puts each layer’s weights before its biases, and layers one after another', () => {
    const hidden = [
      { units: 3, activation: 'tanh' },
      { units: 4, activation: 'relu' },
    ] as const;
    expect(layoutOf({ inputs: 2, hidden, outputs: 1, output: 'sigmoid' })).toEqual({
      layers: [
        { inputs: 2, outputs: 3, weights: 0, biases: 6, end: 9 },
        { inputs: 3, outputs: 4, weights: 9, biases: 21, end: 25 },
        { inputs: 4, outputs: 1, weights: 25, biases: 29, end: 30 },
      ],
      length: 30,
    });
  });

  it('of 784-512-10 has 407,050 parameters', () => expect(layoutOf(mnist).length).toBe(407_050));

  it('without hidden layers is one layer', () => {
    expect(layoutOf({ ...mnist, hidden: [] }).layers).toEqual([
      { inputs: 784, outputs: 10, weights: 0, biases: 7840, end: 7850 },
    ]);
  });
});

describe('what is no architecture', () => {
  const layer = { units: 4, activation: 'relu' } as const;
  it.each<[string, Partial<Architecture>]>([
    ['inputs is 0; allowed: whole numbers from 1', { inputs: 0 }],
    ['outputs is 2.5; allowed: whole numbers from 1', { outputs: 2.5 }],
    ['outputs is 1; allowed with softmax: whole numbers from 2, as one class is certain', { outputs: 1 }],
    ['hidden.length is 7; allowed: 0 to 6', { hidden: Array.from({ length: 7 }, () => layer) }],
    [
      'hidden[1].units is 513; allowed: whole numbers from 1 to 512',
      { hidden: [layer, { ...layer, units: 513 }] },
    ],
    [
      'hidden[0].units is NaN; allowed: whole numbers from 1 to 512',
      { hidden: [{ ...layer, units: Number.NaN }] },
    ],
  ])('is refused: %s', (message, change) => {
    expect(() => checkArchitecture({ ...mnist, ...change })).toThrow(new RangeError(message));
  });

  it('is refused where a name from outside is unknown', () => {
    const unknown = JSON.parse(JSON.stringify(mnist).replace('relu', 'gelu'));
    expect(() => checkArchitecture(unknown)).toThrow(
      "hidden[0].activation is 'gelu'; allowed: identity, sigmoid, tanh, relu, leakyRelu",
    );
    expect(() => checkArchitecture({ ...unknown, hidden: [], output: 'hinge' })).toThrow(
      "output is 'hinge'; allowed: softmax, sigmoid, identity",
    );
  });
});
