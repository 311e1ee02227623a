import { type ParameterSpec, resolveValues, type Values } from '../../engine/parameter';
import { Random } from '../../engine/random';
import type { Dataset, DatasetDefinition, Interval } from './dataset';
import { noise, samples, seed, trainShare } from './parameters';

/**
 * The made sets lie in [−6, 6]², or in [−6, 6] where there is one feature: wide enough that weights of order 1 bend
 * the boundary. Noise may carry a point beyond.
 */
export const DOMAIN: Interval = [-6, 6];

export type PointParameters = Readonly<Record<'samples' | 'trainShare' | 'noise' | 'seed', ParameterSpec>>;

interface ClassificationSpec {
  readonly id: string;
  readonly classes: number;
  /** The default noise: see `defineClassification`. */
  readonly noise: number;
  /** Draws a point of a class, without noise, and writes its coordinates. */
  draw(random: Random, label: number, out: Float64Array): void;
}

interface RegressionSpec {
  readonly id: string;
  readonly features: 1 | 2;
  /** The default noise: see `defineRegression`. */
  readonly noise: number;
  /** The value to predict, without noise. */
  value(x: number, y: number): number;
}

/**
 * A set of labelled points in the plane. Classes take turns, so that all are equally frequent, to within one, in the
 * training and in the test rows. Noise is the standard deviation of a normal shift of both coordinates, after the
 * point has its class. Changing the noise alone moves the same points; more samples add to the ones there were.
 */
export function defineClassification(spec: ClassificationSpec): DatasetDefinition<PointParameters> {
  const parameters = pointParameters(spec.noise, 2);
  const { id, classes } = spec;
  return {
    id,
    task: 'classification',
    features: 2,
    classes,
    parameters,
    make(given) {
      const values = resolveValues(parameters, given, id);
      const random = new Random(values.seed);
      const point = new Float64Array(2);
      const { count, trainCount } = counts(values);
      const inputs = new Float32Array(2 * count);
      const targets = new Float32Array(count);
      for (let row = 0; row < count; row++) {
        const label = row % classes;
        spec.draw(random, label, point);
        inputs[2 * row] = point[0]! + values.noise * random.normal();
        inputs[2 * row + 1] = point[1]! + values.noise * random.normal();
        targets[row] = label;
      }
      const domain = [DOMAIN, DOMAIN];
      return { id, task: 'classification', features: 2, classes, count, trainCount, inputs, targets, domain };
    },
  };
}

/**
 * Values over one feature or two, drawn evenly from the domain. Noise is the standard deviation of what is added to
 * the value; it leaves the features alone.
 */
export function defineRegression(spec: RegressionSpec): DatasetDefinition<PointParameters> {
  const parameters = pointParameters(spec.noise, 1);
  const { id, features } = spec;
  return {
    id,
    task: 'regression',
    features,
    classes: 0,
    parameters,
    make(given) {
      const values = resolveValues(parameters, given, id);
      const random = new Random(values.seed);
      const { count, trainCount } = counts(values);
      const inputs = new Float32Array(features * count);
      const targets = new Float32Array(count);
      for (let row = 0; row < count; row++) {
        const x = random.uniform(...DOMAIN);
        const y = features === 2 ? random.uniform(...DOMAIN) : 0;
        inputs.set(features === 2 ? [x, y] : [x], features * row);
        targets[row] = spec.value(x, y) + values.noise * random.normal();
      }
      const domain = Array(features).fill(DOMAIN);
      return { id, task: 'regression', features, classes: 0, count, trainCount, inputs, targets, domain };
    },
  };
}

function pointParameters(standard: number, most: number): PointParameters {
  return { samples: samples('n', 50, 5000, 500), trainShare, noise: noise(standard, most), seed };
}

function counts(values: Values<PointParameters>): Pick<Dataset, 'count' | 'trainCount'> {
  return { count: values.samples, trainCount: Math.max(1, Math.round(values.trainShare * values.samples)) };
}
