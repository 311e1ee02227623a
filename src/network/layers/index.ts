import type { ActivationId, OutputId } from '../architecture';
import type { Activation } from './activation';
import { identity } from './identity';
import { identityHalfSquare } from './identityHalfSquare';
import { leakyRelu } from './leakyRelu';
import type { Output } from './output';
import { relu } from './relu';
import { sigmoid } from './sigmoid';
import { sigmoidCrossEntropy } from './sigmoidCrossEntropy';
import { softmaxCrossEntropy } from './softmaxCrossEntropy';
import { tanh } from './tanh';

export const activations: Readonly<Record<ActivationId, Activation>> = {
  identity,
  sigmoid,
  tanh,
  relu,
  leakyRelu,
};

export const outputs: Readonly<Record<OutputId, Output>> = {
  softmax: softmaxCrossEntropy,
  sigmoid: sigmoidCrossEntropy,
  identity: identityHalfSquare,
};
