import { type Architecture, type Layout, layoutOf } from './architecture';
import { activations, outputs } from './layers';
import type { Activation } from './layers/activation';
import type { Output } from './layers/output';

/** An architecture with the modules that compute it. */
export interface Network {
  readonly architecture: Architecture;
  readonly layout: Layout;
  /** One for each hidden layer. */
  readonly activations: readonly Activation[];
  readonly output: Output;
}

/** @throws RangeError as `checkArchitecture` does */
export function networkOf(architecture: Architecture): Network {
  return {
    architecture,
    layout: layoutOf(architecture),
    activations: architecture.hidden.map(({ activation }) => activations[activation]),
    output: outputs[architecture.output],
  };
}
