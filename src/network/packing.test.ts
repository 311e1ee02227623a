import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf } from './architecture';
import { divided, interleave } from './packing';

const architectures = fc.record({
  inputs: fc.integer({ min: 1, max: 5 }),
  hidden: fc.array(
    fc.record({ units: fc.integer({ min: 1, max: 4 }), activation: fc.constant('relu' as const) }),
    {
      maxLength: 3,
    },
  ),
  outputs: fc.integer({ min: 1, max: 3 }),
  output: fc.constant('identity' as const),
});

describe('what is interleaved', () => {
  it('gives each network its numbers back, divided', () => {
    fc.assert(
      fc.property(architectures, fc.integer({ min: 1, max: 6 }), (architecture, networks) => {
        const layout = layoutOf(architecture);
        const values = Float32Array.from({ length: networks * layout.length }, (_, i) => i + 1);
        const mixed = interleave(layout, networks, values);
        expect([...mixed].sort((a, b) => a - b)).toEqual([...values]);
        for (let k = 0; k < networks; k++) {
          const out = new Float64Array(layout.length);
          divided(layout, networks, Float32Array.of(...mixed, 0, 0), k, 3, out);
          const own = values.subarray(k * layout.length, (k + 1) * layout.length);
          expect([...out]).toEqual(Array.from(own, (value) => value / 3));
        }
      }),
    );
  });

  it('has the rows of the first layer side by side, and each later W and each b as a whole', () => {
    const layout = layoutOf({
      inputs: 2,
      hidden: [{ units: 1, activation: 'tanh' }],
      outputs: 1,
      output: 'identity',
    });
    // w₁ w₂ b of the first layer, w b of the second.
    const mixed = interleave(layout, 2, Float32Array.of(1, 2, 3, 4, 5, 10, 20, 30, 40, 50));
    expect([...mixed]).toEqual([1, 10, 2, 20, 3, 30, 4, 40, 5, 50]);
  });

  it('is θ itself for one network', () => {
    const layout = layoutOf({
      inputs: 3,
      hidden: [{ units: 2, activation: 'relu' }],
      outputs: 2,
      output: 'softmax',
    });
    const values = Float32Array.from({ length: layout.length }, (_, i) => i);
    expect(interleave(layout, 1, values)).toEqual(values);
  });
});
