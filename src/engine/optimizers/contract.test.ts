import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OptimizerDefinition } from '../optimizer';
import { type ParameterSpec, resolveValues, type Values } from '../parameter';
import { Random } from '../random';
import { simulate } from '../simulate';
import { quadraticWith } from '../testing';
import { optimizers } from '.';

const dimensions = [1, 2, 1000];

/** Curvatures from 0.5 to 1.5, so that every default rate converges. */
function bowl(dimension: number) {
  return quadraticWith(...Array.from({ length: dimension }, (_, i) => 0.5 + ((i * 7) % 11) / 11));
}

function start(dimension: number): Float64Array {
  const random = new Random(dimension);
  return Float64Array.from({ length: dimension }, () => random.uniform(-3, 3));
}

function freshSlots(optimizer: OptimizerDefinition, dimension: number): Record<string, Float64Array> {
  return Object.fromEntries(Object.keys(optimizer.slots).map((name) => [name, new Float64Array(dimension)]));
}

function defaults(optimizer: OptimizerDefinition): Values {
  return resolveValues(optimizer.hyperparameters, undefined, optimizer.id);
}

/** A value that the formula allows, and that is far enough from the default to show. */
function another({ scale, max, default: initial, allows }: ParameterSpec): number {
  const value = scale === 'switch' ? 1 - initial : scale === 'log' ? max / 20 : initial / 3;
  expect(allows(value)).toBe(true);
  return value;
}

describe('the registered optimizers', () => {
  it('have ids of their own, that a link can carry', () => {
    const ids = optimizers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
  });
});

describe.each(optimizers)('$id keeps the contract', (optimizer) => {
  const values = defaults(optimizer);

  it('states a name, a formula, and defaults that its formula and its sliders allow', () => {
    expect(optimizer.name).not.toBe('');
    expect(optimizer.formula).toContain(String.raw`\theta \gets`);
    expect(Object.keys(optimizer.hyperparameters)[0]).toBe('lr');
    for (const spec of Object.values(optimizer.hyperparameters)) {
      expect(spec.allows(spec.default)).toBe(true);
      expect(spec.default).toBeGreaterThanOrEqual(spec.min);
      expect(spec.default).toBeLessThanOrEqual(spec.max);
      expect(spec.symbol).not.toBe('');
    }
    for (const slot of Object.values(optimizer.slots)) expect(slot.symbol).not.toBe('');
  });

  it.each(dimensions)(
    'stands still on a zero gradient where nothing carries it on: dimension %d',
    (dimension) => {
      const theta = start(dimension);
      const before = theta.slice();
      const slots = freshSlots(optimizer, dimension);
      for (let t = 1; t <= 3; t++) optimizer.update(theta, new Float64Array(dimension), slots, values, t);
      expect(theta).toEqual(before);
      for (const slot of Object.values(slots)) expect(slot).toEqual(new Float64Array(dimension));
      const out = new Float64Array(dimension);
      optimizer.probe?.(theta, slots, values, out);
      if (optimizer.probe) expect(out).toEqual(before);
    },
  );

  it.each(dimensions)(
    'changes θ and the slots only, and the same way each time: dimension %d',
    (dimension) => {
      const once = () => {
        const theta = start(dimension);
        const gradient = start(dimension).map((x) => x * x - 1);
        const slots = freshSlots(optimizer, dimension);
        const given = { gradient: gradient.slice(), values: { ...values } };
        for (let t = 1; t <= 5; t++) optimizer.update(theta, gradient, slots, values, t);
        expect({ gradient, values }).toEqual(given);
        return { theta, slots };
      };
      expect(once()).toEqual(once());
      expect(once().theta).not.toEqual(start(dimension));
    },
  );

  it.each(dimensions)('treats each axis by itself: dimension %d', (dimension) => {
    const whole = simulate({ optimizer, objective: bowl(dimension), start: start(dimension), steps: 50 });
    for (const axis of [0, dimension - 1]) {
      const curvature = 0.5 + ((axis * 7) % 11) / 11;
      const alone = simulate({
        optimizer,
        objective: quadraticWith(curvature),
        start: [start(dimension)[axis]!],
        steps: 50,
      });
      for (let k = 0; k <= 50; k++) expect(whole.theta(k)[axis]).toBe(alone.theta(k)[0]);
    }
  });

  it.each(dimensions)('has finite slots and a falling loss: dimension %d', (dimension) => {
    const run = simulate({ optimizer, objective: bowl(dimension), start: start(dimension), steps: 300 });
    expect(run.status).toBe('running');
    expect(run.loss(300)).toBeLessThan(run.loss(0));
    for (const [name, { draw }] of Object.entries(optimizer.slots)) {
      for (let k = 0; k <= 300; k++) {
        const slot = run.slot(k, name);
        expect(slot.length).toBe(dimension);
        expect(slot.every((x) => Number.isFinite(x) && (draw !== 'scale' || x >= 0))).toBe(true);
      }
    }
  });

  it.each(dimensions)('starts afresh each time: dimension %d', (dimension) => {
    const run = () =>
      simulate({ optimizer, objective: bowl(dimension), start: start(dimension), steps: 100 });
    const first = run();
    const second = run();
    for (let k = 0; k <= 100; k += 20) expect(second.theta(k)).toEqual(first.theta(k));
    for (const name of Object.keys(optimizer.slots)) {
      expect(second.slot(0, name)).toEqual(new Float64Array(dimension));
      expect(second.slot(100, name)).toEqual(first.slot(100, name));
    }
  });

  it.each(Object.entries(optimizer.hyperparameters))('uses a new %s at that very step', (key, spec) => {
    const objective = bowl(2);
    const shared = { optimizer, objective, start: [2, -1], steps: 20 };
    const plain = simulate(shared);
    const hyperparameters = { [key]: another(spec) };
    const changed = simulate({ ...shared, changes: [{ step: 8, hyperparameters }] });
    for (let k = 0; k < 8; k++) expect(changed.theta(k)).toEqual(plain.theta(k));
    expect(changed.theta(8)).not.toEqual(plain.theta(8));
    expect(changed.hyperparameters(7)).toEqual(values);
    expect(changed.hyperparameters(8)).toEqual({ ...values, ...hyperparameters });

    // The eighth update by hand, from the recorded state.
    const now = { ...values, ...hyperparameters };
    const theta = changed.theta(7).slice();
    const slots = Object.fromEntries(
      Object.keys(optimizer.slots).map((name) => [name, changed.slot(7, name).slice()]),
    );
    const probe = theta.slice();
    optimizer.probe?.(theta, slots, now, probe);
    expect(changed.probe(7)).toEqual(probe);
    const gradient = new Float64Array(2);
    objective.evaluate(probe, gradient);
    optimizer.update(theta, gradient, slots, now, 8);
    expect(changed.theta(8)).toEqual(theta);
  });

  it('has the effective rate that its update applies', () => {
    const { effectiveRate } = optimizer;
    const scaled = Object.values(optimizer.slots).some(({ draw }) => draw === 'scale');
    expect(effectiveRate !== undefined).toBe(scaled);
    if (!effectiveRate) return;
    const hyperparameters = { lr: 0.1, ...('epsilon' in values && { epsilon: 0.01 }) };
    const run = simulate({ optimizer, hyperparameters, objective: bowl(2), start: [2, -1], steps: 40 });
    const rate = new Float64Array(2);
    for (let k = 1; k < run.length; k++) {
      const slots = Object.fromEntries(Object.keys(optimizer.slots).map((name) => [name, run.slot(k, name)]));
      effectiveRate(slots, run.hyperparameters(k), k, rate);
      for (const axis of [0, 1]) {
        // It multiplies the gradient, or Adam's corrected mean of it.
        const mean = optimizer.slots.mean ? run.slot(k, 'mean')[axis]! / (1 - 0.9 ** k) : null;
        const expected = run.theta(k - 1)[axis]! - rate[axis]! * (mean ?? run.gradient(k - 1)[axis]!);
        expect(run.theta(k)[axis]).toBeCloseTo(expected, 14);
      }
    }
  });

  it('does not mind where in a longer θ an axis lies', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true })),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        fc.integer({ min: 1, max: 10_000 }),
        (axes, t) => {
          const take = (some: readonly (readonly [number, number])[]) => {
            const theta = Float64Array.from(some, ([x]) => x);
            const gradient = Float64Array.from(some, ([, g]) => g);
            optimizer.update(theta, gradient, freshSlots(optimizer, some.length), values, t);
            return [...theta];
          };
          expect(take([...axes].reverse())).toEqual(take(axes).reverse());
        },
      ),
    );
  });
});
