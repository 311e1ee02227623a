import * as v from 'valibot';
import { finite, optimizer, point, step } from './terms';

const distance = v.pipe(finite, v.gtValue(0));
/** A claim may be about another state than the scene's: what comes of something the text says to try. */
const elsewhere = { state: v.optional(v.string()) };
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A number that lies strictly between the two. */
const between = { below: v.optional(finite), above: v.optional(finite) };
const layer = v.pipe(whole, v.maxValue(6));

/**
 * What a scene's text says of its runs, so that a test can check it in the engine. Steps count from 0, the start. On
 * the Network tab the loss is that of all training samples.
 */
export const claimSchema = v.variant('says', [
  /** How the run has ended, or that it goes on, at that step. */
  v.strictObject({
    says: v.literal('status'),
    ...elsewhere,
    optimizer,
    status: v.picklist(['running', 'converged', 'diverged']),
    at: step,
  }),
  /** Lowest loss first, at that step. Those that are not named do not count. */
  v.strictObject({
    says: v.literal('order'),
    ...elsewhere,
    optimizers: v.pipe(v.array(optimizer), v.minLength(2)),
    at: step,
  }),
  /** The loss lies in a range at that step. */
  v.strictObject({ says: v.literal('loss'), ...elsewhere, optimizer, at: step, ...between }),
  /** In how many of the steps from `from` to `at` the loss is higher than before. */
  v.strictObject({
    says: v.literal('rises'),
    ...elsewhere,
    optimizer,
    from: v.optional(step, 0),
    at: step,
    least: v.optional(whole, 0),
    most: v.optional(whole, 100_000),
  }),

  /** The run is within `within` of that point at the step, and stays so up to `until` where that is given. */
  v.strictObject({
    says: v.literal('near'),
    ...elsewhere,
    optimizer,
    point,
    within: distance,
    at: step,
    until: v.optional(step),
  }),
  /** The run is farther than that from the point. */
  v.strictObject({ says: v.literal('far'), ...elsewhere, optimizer, point, beyond: distance, at: step }),
  /** A coordinate is no less and no more than that at the step, and up to `until` where that is given. */
  v.strictObject({
    says: v.literal('coordinate'),
    ...elsewhere,
    optimizer,
    axis: v.picklist(['x', 'y']),
    at: step,
    until: v.optional(step),
    least: v.optional(finite),
    most: v.optional(finite),
  }),
  /** How many times the coordinate has changed its sign up to that step. */
  v.strictObject({
    says: v.literal('crossings'),
    ...elsewhere,
    optimizer,
    axis: v.picklist(['x', 'y']),
    at: step,
    times: whole,
  }),
  /** The first step from which the run stays within `tolerance` of the minimum it ends at; null: it does not. */
  v.strictObject({
    says: v.literal('arrives'),
    ...elsewhere,
    optimizer,
    step: v.nullable(step),
    tolerance: v.optional(distance, 0.01),
  }),
  /** The length of update number `at`. */
  v.strictObject({ says: v.literal('move'), ...elsewhere, optimizer, at: step, ...between }),
  /** The length of the gradient that leaves from there. */
  v.strictObject({ says: v.literal('gradient'), ...elsewhere, optimizer, at: step, ...between }),
  /** The largest learning rate with which the optimizer is stable at a point of the surface, to a thousandth. */
  v.strictObject({ says: v.literal('limit'), ...elsewhere, optimizer, point, rate: distance }),

  /** Training or test loss, or accuracy (0 to 1), after that many steps of training. */
  v.strictObject({
    says: v.literal('trained'),
    ...elsewhere,
    optimizer,
    at: step,
    figure: v.picklist(['trainLoss', 'testLoss', 'trainAccuracy', 'testAccuracy']),
    ...between,
  }),
  /** The length of the gradient of one layer over that of another in step number `at`, layers from 0. */
  v.strictObject({
    says: v.literal('gradientRatio'),
    ...elsewhere,
    optimizer,
    layers: v.strictTuple([layer, layer]),
    at: v.optional(v.pipe(step, v.minValue(1)), 1),
    ...between,
  }),
  /** The spread (standard deviation) of a hidden layer's activations over the training samples. */
  v.strictObject({ says: v.literal('spread'), ...elsewhere, optimizer, layer, at: step, ...between }),
  /** The neurons of each hidden layer are equal to each other, bit for bit, or are not. */
  v.strictObject({
    says: v.literal('alike'),
    ...elsewhere,
    optimizer,
    at: step,
    alike: v.optional(v.boolean(), true),
  }),
  /** How far backpropagation is from central differences in the worst layer. */
  v.strictObject({ says: v.literal('checked'), ...elsewhere, optimizer, at: step, ...between }),
  /** How many parameters the network has, how many samples train it, and how many steps an epoch takes. */
  v.strictObject({
    says: v.literal('size'),
    ...elsewhere,
    parameters: v.optional(whole),
    samples: v.optional(whole),
    epoch: v.optional(whole),
  }),
]);

export type Claim = v.InferOutput<typeof claimSchema>;
