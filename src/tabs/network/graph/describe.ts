import type { TFunction } from 'i18next';
import type { LayerLayout } from '../../../network/architecture';
import { type Choice, inputName, unitName } from './choice';
import { biasOf, weightOf } from './weights';

/** Incoming weights that are named one by one. */
const NAMED = 8;

/** A choice in words and numbers: a weight, or a unit's bias and the weights that lead to it. */
export function describe(
  { layer, unit, from }: Choice,
  theta: Float64Array,
  layers: readonly LayerLayout[],
  format: (value: number) => string,
  t: TFunction<'network'>,
): string {
  const count = layers.length + 1;
  const name = unitName(layer, unit, count, t);
  const parameters = layers[layer - 1];
  if (!parameters) return name;
  if (from !== null) {
    const weight = format(weightOf(theta, parameters, from, unit));
    return t('graph.weight', { from: unitName(layer - 1, from, count, t), to: name, weight });
  }
  const short = (source: number) => (layer === 1 ? inputName(source) : String(source + 1));
  const weights = Array.from({ length: Math.min(NAMED, parameters.inputs) }, (_, source) => {
    return `${short(source)}: ${format(weightOf(theta, parameters, source, unit))}`;
  });
  const more = parameters.inputs - weights.length;
  if (more > 0) weights.push(t('graph.more', { more }));
  return t('graph.described', {
    name,
    bias: format(biasOf(theta, parameters, unit)),
    weights: weights.join(', '),
  });
}
