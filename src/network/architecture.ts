/** The activations a hidden layer can have. */
export const activationIds = ['identity', 'sigmoid', 'tanh', 'relu', 'leakyRelu'] as const;
export type ActivationId = (typeof activationIds)[number];

/**
 * The outputs, each with its loss: softmax with cross-entropy, sigmoid with binary cross-entropy, identity with
 * half the squared error.
 */
export const outputIds = ['softmax', 'sigmoid', 'identity'] as const;
export type OutputId = (typeof outputIds)[number];

export interface HiddenLayer {
  readonly units: number;
  readonly activation: ActivationId;
}

/** A multilayer perceptron: what it takes in, its hidden layers from first to last, and what it gives out. */
export interface Architecture {
  readonly inputs: number;
  readonly hidden: readonly HiddenLayer[];
  readonly outputs: number;
  readonly output: OutputId;
}

export const MOST_HIDDEN_LAYERS = 6;
export const MOST_UNITS = 512;

/** Where a layer's parameters stand in the flat θ: W [inputs, outputs] by rows, then b [outputs]. */
export interface LayerLayout {
  readonly inputs: number;
  readonly outputs: number;
  /** The offset of W. */
  readonly weights: number;
  /** The offset of b. */
  readonly biases: number;
  /** The offset after b, where the next layer begins. */
  readonly end: number;
}

export interface Layout {
  /** The hidden layers from first to last, then the output layer. */
  readonly layers: readonly LayerLayout[];
  /** P, the number of parameters of one network. */
  readonly length: number;
}

/**
 * Where each layer's parameters stand in the flat θ of length P.
 *
 * @throws RangeError as `checkArchitecture` does
 */
export function layoutOf(architecture: Architecture): Layout {
  checkArchitecture(architecture);
  const { inputs, hidden, outputs } = architecture;
  const widths = [inputs, ...hidden.map(({ units }) => units), outputs];
  const layers: LayerLayout[] = [];
  let length = 0;
  for (let l = 1; l < widths.length; l++) {
    const layer = { inputs: widths[l - 1]!, outputs: widths[l]! };
    const biases = length + layer.inputs * layer.outputs;
    layers.push({ ...layer, weights: length, biases, end: biases + layer.outputs });
    length = biases + layer.outputs;
  }
  return { layers, length };
}

/**
 * Refuses what is not an architecture.
 *
 * @throws RangeError naming what is wrong, its value and what is allowed
 */
export function checkArchitecture({ inputs, hidden, outputs, output }: Architecture): void {
  demandWhole('inputs', inputs, Infinity);
  demandWhole('outputs', outputs, Infinity);
  demandOneOf('output', output, outputIds);
  if (output === 'softmax' && outputs === 1) {
    throw new RangeError('outputs is 1; allowed with softmax: whole numbers from 2, as one class is certain');
  }
  if (hidden.length > MOST_HIDDEN_LAYERS) {
    throw new RangeError(`hidden.length is ${hidden.length}; allowed: 0 to ${MOST_HIDDEN_LAYERS}`);
  }
  for (const [index, { units, activation }] of hidden.entries()) {
    demandWhole(`hidden[${index}].units`, units, MOST_UNITS);
    demandOneOf(`hidden[${index}].activation`, activation, activationIds);
  }
}

function demandWhole(name: string, value: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= 1 && value <= most) return;
  const allowed = most === Infinity ? 'whole numbers from 1' : `whole numbers from 1 to ${most}`;
  throw new RangeError(`${name} is ${value}; allowed: ${allowed}`);
}

function demandOneOf(name: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) throw new RangeError(`${name} is '${value}'; allowed: ${allowed.join(', ')}`);
}
