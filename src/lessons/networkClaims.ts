import { checkGradients } from '../network/gradientCheck';
import type { Opened } from '../network/session/opening';
import type { RacerStep } from '../network/trainer';
import type { Claim } from './claimSchema';
import { differs, disorder, outside } from './claims';

/**
 * A race that is trained as far as claims need it, and no further: ask in the order of their steps. It uses the
 * backend that is set.
 */
export class ClaimedRace {
  readonly #race: Opened;
  /** The last step of each racer. */
  readonly #last = new Map<string, RacerStep>();

  constructor(race: Opened) {
    this.#race = race;
  }

  /**
   * Trains to the claim's step and says whether the race does what it says.
   *
   * @returns what is the case instead; null where the claim is true
   * @throws RangeError for a claim about surfaces, or a step that is past
   */
  refute(claim: Claim): string | null {
    switch (claim.says) {
      case 'size':
        return this.#refuteSize(claim);
      case 'rises':
        return this.#refuteRises(claim);
      case 'order':
        this.#trainTo(claim.at);
        return disorder(claim.optimizers.map((id) => [id, this.#loss(id)]));
      case 'loss':
        this.#trainTo(claim.at);
        return outside(this.#loss(claim.optimizer), claim);
      case 'status': {
        this.#trainTo(claim.at);
        const { divergence } = this.#race.trainer.racer(claim.optimizer);
        return differs(divergence ? 'diverged' : 'running', claim.status);
      }
      case 'trained':
        return this.#refuteTrained(claim);
      case 'gradientRatio': {
        this.#trainTo(claim.at);
        const norms = this.#last.get(claim.optimizer)?.gradientNorms ?? [];
        const [one, other] = claim.layers;
        return outside(norms[one]! / norms[other]!, claim);
      }
      case 'spread':
        this.#trainTo(claim.at);
        return outside(this.#spread(claim.optimizer, claim.layer), claim);
      case 'alike':
        this.#trainTo(claim.at);
        return differs(this.#alike(claim.optimizer), claim.alike);
      case 'checked': {
        this.#trainTo(claim.at);
        const { trainer, training } = this.#race;
        const layers = checkGradients(trainer.network, trainer.racer(claim.optimizer).theta, training);
        return outside(Math.max(...layers.map(({ error }) => error)), claim);
      }
      default:
        throw new RangeError(`'${claim.says}' is said of surfaces only`);
    }
  }

  #trainTo(step: number): void {
    const { trainer } = this.#race;
    if (trainer.step > step) throw new RangeError(`step ${step} is past`);
    while (trainer.step < step) {
      const taken = trainer.advance();
      if (!taken) return;
      for (const racer of taken.racers) this.#last.set(racer.id, racer);
    }
  }

  /** The loss of all training samples; NaN where the racer is off. */
  #loss(id: string): number {
    const { trainer, training } = this.#race;
    return trainer.evaluate(training).get(id)?.loss ?? Number.NaN;
  }

  #refuteTrained({ optimizer, at, figure, ...range }: Extract<Claim, { says: 'trained' }>): string | null {
    this.#trainTo(at);
    const { trainer, training, test } = this.#race;
    const samples = figure.startsWith('train') ? training : test;
    const evaluation = samples && trainer.evaluate(samples).get(optimizer);
    const value = figure.endsWith('Loss') ? evaluation?.loss : evaluation?.accuracy;
    return outside(value ?? Number.NaN, range);
  }

  #refuteRises({ optimizer, from, at, least, most }: Extract<Claim, { says: 'rises' }>): string | null {
    this.#trainTo(from);
    let rises = 0;
    let before = this.#loss(optimizer);
    for (let step = from + 1; step <= at; step++) {
      this.#trainTo(step);
      const now = this.#loss(optimizer);
      if (now > before) rises++;
      before = now;
    }
    return rises >= least && rises <= most ? null : `${rises} times`;
  }

  #refuteSize({ parameters, samples, epoch }: Extract<Claim, { says: 'size' }>): string | null {
    const { trainer, training } = this.#race;
    const found = [trainer.network.layout.length, training.count, trainer.batches.updatesPerEpoch];
    const said = [parameters, samples, epoch];
    return said.every((number, i) => number === undefined || number === found[i]) ? null : found.join(', ');
  }

  /** The standard deviation of the activations of hidden layer number `layer`, from 0, over the training samples. */
  #spread(id: string, layer: number): number {
    const { trainer, training } = this.#race;
    const { layout, activations } = trainer.network;
    const { theta } = trainer.racer(id);
    const values: number[] = [];
    for (let sample = 0; sample < training.count; sample++) {
      const { inputs: width } = layout.layers[0]!;
      let signals = Array.from(training.inputs.subarray(sample * width, (sample + 1) * width));
      for (const [l, { weights, biases, outputs }] of layout.layers.slice(0, layer + 1).entries()) {
        const below = signals;
        signals = Array.from({ length: outputs }, (_, j) => {
          const z = below.reduce(
            (sum, a, i) => sum + a * theta[weights + i * outputs + j]!,
            theta[biases + j]!,
          );
          return activations[l]!.value(z);
        });
      }
      values.push(...signals);
    }
    const mean = values.reduce((sum, a) => sum + a, 0) / values.length;
    return Math.sqrt(values.reduce((sum, a) => sum + (a - mean) ** 2, 0) / values.length);
  }

  /** Whether the neurons of each hidden layer have the same weights and biases, bit for bit. */
  #alike(id: string): boolean {
    const { trainer } = this.#race;
    const { theta } = trainer.racer(id);
    return trainer.network.layout.layers.slice(0, -1).every(({ weights, inputs, outputs }) => {
      // The biases follow as one more row.
      const rows = Array.from({ length: inputs + 1 }, (_, i) => weights + i * outputs);
      return rows.every((at) => new Set(theta.subarray(at, at + outputs)).size === 1);
    });
  }
}
