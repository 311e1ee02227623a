import type { Values } from '../../engine/parameter';
import type { HiddenLayer, OutputId } from '../architecture';
import { type BackendId, backendIds } from '../backends/backends';
import type { BatchSize } from '../batches';
import type { Dataset, Interval } from '../data/dataset';
import type { SplitValues } from '../data/split';
import type { LayerCheck } from '../gradientCheck';
import type { Initialiser } from '../initialise';
import type { Divergence } from '../racer';
import type { TrainerState } from '../trainer';

/** Where the data of a race come from: made here, the user's own, or MNIST's files, which are read where it runs. */
export type DataSource =
  | { readonly kind: 'set'; readonly id: string; readonly values: Readonly<Record<string, number>> }
  | { readonly kind: 'own'; readonly dataset: Dataset }
  | { readonly kind: 'mnist'; readonly files: readonly File[]; readonly values: SplitValues };

/** What makes a race this one and no other: whoever changes any of it starts another race. */
export interface RaceSetup {
  readonly data: DataSource;
  readonly hidden: readonly HiddenLayer[];
  readonly output: OutputId;
  readonly initialiser: Initialiser;
  /** Of the first weights and of the order of the batches. */
  readonly seed: number;
}

/** What can change while a race runs, from its next step on. */
export interface LiveSettings {
  /** Every optimizer, in the registry's order. One that is switched off stays where it is. */
  readonly racers: readonly {
    readonly id: string;
    readonly active: boolean;
    readonly hyperparameters: Readonly<Values>;
  }[];
  readonly batchSize: BatchSize;
  readonly l2: number;
  /** Steps a second at most; null: as fast as it goes. */
  readonly speed: number | null;
  /** Training ends after so many epochs, or when the training loss of every racer has come down to so much. */
  readonly stop: { readonly epochs: number | null; readonly loss: number | null };
}

export { type BackendId, backendIds };
/** `auto`: webgl on a hardware GPU, else wasm. `fastest`: whichever takes more steps a second of this race. */
export const backendChoices = ['auto', 'webgl', 'wasm', 'fastest'] as const;
export type BackendChoice = (typeof backendChoices)[number];

/** Which backend is in use, and why. */
export interface BackendReport {
  readonly id: BackendId;
  /**
   * `chosen`: asked for. `hardware`: a GPU was found. `software`: WebGL only in software. `missing`: no WebGL.
   * `measured`: the faster of the two. `failed`: the one asked for could not start or broke down.
   */
  readonly why: 'chosen' | 'hardware' | 'software' | 'missing' | 'measured' | 'failed';
  /** What WebGL says is drawing, where it was asked. */
  readonly renderer: string | null;
  /** Steps a second of each, where they were measured. */
  readonly measured: Readonly<Partial<Record<BackendId, number>>> | null;
  /** False on the main thread, in slices, where a worker has no WebGL and that was asked for. */
  readonly worker: boolean;
}

/** What of the networks the page shows and so wants to be sent, at the newest step or at the one scrubbed to. */
export interface Look {
  /** The outputs of all racers at the centres of a grid's cells, of the plane or of an interval (one row). */
  readonly field: {
    readonly x: Interval;
    readonly y: Interval;
    readonly columns: number;
    readonly rows: number;
  } | null;
  /** The racer whose neurons and weights are wanted, with a small field for every neuron. */
  readonly neurons: { readonly id: string; readonly columns: number; readonly rows: number } | null;
  /** The racer whose histograms of weights, gradients and activations are wanted. */
  readonly histograms: string | null;
  /** The racer whose predictions of test images are wanted, so many from the `from`-th on, and confusion matrix. */
  readonly images: { readonly id: string; readonly from: number; readonly count: number } | null;
}

/** From the page to the race. */
export type Request =
  | {
      readonly type: 'open';
      readonly race: number;
      readonly setup: RaceSetup;
      readonly live: LiveSettings;
      readonly backend: BackendChoice;
      readonly look: Look;
      /** Where to go on from, after a breakdown of the place where it ran. */
      readonly resume?: TrainerState;
    }
  | { readonly type: 'configure'; readonly live: LiveSettings }
  | { readonly type: 'play' | 'pause' | 'rewind' }
  /** One step, or the rest of the epoch; then it pauses. */
  | { readonly type: 'advance'; readonly by: 'step' | 'epoch' }
  /** Up to a step, at the pace of the settings; then it pauses. */
  | { readonly type: 'advance'; readonly to: number }
  /** Shows the kept step nearest to `step`, or the newest again. Training goes on from the newest. */
  | { readonly type: 'show'; readonly step: number | null }
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'use'; readonly backend: BackendChoice }
  | { readonly type: 'check'; readonly id: string }
  /** The page has drawn the last picture and can take another. */
  | { readonly type: 'drawn' };

/** What a race is made of, once its data are there. */
export interface RaceFacts {
  readonly race: number;
  /** P of one network. */
  readonly parameters: number;
  /** Units of each layer from the inputs to the outputs. */
  readonly widths: readonly number[];
  readonly task: Dataset['task'];
  readonly classes: number;
  readonly training: number;
  readonly test: number;
  /** The rows themselves, for a plot; null for images. */
  readonly dataset: Dataset | null;
}

/** Steps taken since the last message. Step numbers count from 1; index 0 is step `from`. */
export interface StepsMessage {
  readonly from: number;
  readonly count: number;
  /** Steps that completed an epoch, of these. */
  readonly epochs: readonly number[];
  /** By racer; NaN where it took no part. `loss` without the penalty. */
  readonly racers: readonly {
    readonly id: string;
    /** [count] */
    readonly loss: Float64Array;
    /** [count × layers] */
    readonly gradientNorms: Float64Array;
  }[];
}

/**
 * How each racer does on all training rows and all test rows, after `step` (0: before the first). On large sets the
 * test comes first: until the training rows are through, their loss is NaN, and then the step is evaluated once more.
 */
export interface EvaluationMessage {
  readonly step: number;
  readonly racers: readonly {
    readonly id: string;
    readonly training: { readonly loss: number; readonly accuracy: number | null };
    /** Null where there are no test rows. */
    readonly test: { readonly loss: number; readonly accuracy: number | null } | null;
    /** The median over all parameters of the rate each is updated with; null for optimizers that have one rate. */
    readonly effectiveRate: number | null;
  }[];
}

export interface Histogram {
  readonly low: number;
  readonly high: number;
  /** Numbers in each of as many equal bins; a single one where all numbers are the same. */
  readonly counts: Uint32Array;
  /** Numbers that are exactly 0: dead units, untouched weights. */
  readonly zeros: number;
}

/** What `Look` asked for, at `step`. */
export interface PictureMessage {
  readonly race: number;
  readonly step: number;
  /** By racer, y of the output layer over the grid, [rows × columns × outputs] from the top left. */
  readonly fields: readonly { readonly id: string; readonly values: Float32Array }[];
  readonly look: Look;
  readonly neurons: {
    readonly id: string;
    /** θ as it is laid out. */
    readonly theta: Float64Array;
    /** By layer, hidden ones first and then the output: [rows × columns × units]; none for images. */
    readonly fields: readonly Float32Array[];
  } | null;
  readonly histograms: {
    readonly id: string;
    /** By layer. */
    readonly weights: readonly Histogram[];
    readonly gradients: readonly Histogram[];
    readonly activations: readonly Histogram[];
  } | null;
  readonly images: {
    readonly id: string;
    readonly from: number;
    /** [count × 784], 0 to 1. */
    readonly pixels: Float32Array;
    readonly labels: Uint8Array;
    readonly predicted: Uint8Array;
    /** Over all test images: [true × predicted]. */
    readonly confusion: Uint32Array;
  } | null;
}

/** Where the race stands. */
export interface StatusMessage {
  readonly race: number;
  readonly state: 'paused' | 'playing' | 'finished';
  /** Why it is finished. */
  readonly finished: 'epochs' | 'loss' | 'diverged' | null;
  readonly step: number;
  readonly epoch: number;
  readonly updatesPerEpoch: number;
  /** The step the pictures show, where that is not the newest. */
  readonly shown: number | null;
  /** Steps a second of training, as measured over the last second; null while it does not train. */
  readonly rate: number | null;
  readonly divergences: Readonly<Record<string, Divergence>>;
  /** The steps that each has taken: fewer where it was switched off for a while. */
  readonly updates: Readonly<Record<string, number>>;
  /** Kept steps that can be shown, ascending. */
  readonly kept: readonly number[];
}

export type Trouble =
  /** The graphics card gave up; training goes on from the last snapshot. */
  | { readonly kind: 'context-lost' | 'out-of-memory' | 'crashed'; readonly recovered: BackendReport | null }
  /** Neither backend starts. */
  | { readonly kind: 'no-backend'; readonly message: string }
  /** The data or the setup cannot be used: `code` is a problem's code of `network/data` where there is one. */
  | { readonly kind: 'refused'; readonly code: string; readonly details: unknown };

/** From the race to the page. */
export type Report =
  | { readonly type: 'opened'; readonly facts: RaceFacts; readonly backend: BackendReport }
  | { readonly type: 'backend'; readonly backend: BackendReport }
  | { readonly type: 'status'; readonly status: StatusMessage }
  | { readonly type: 'steps'; readonly race: number; readonly steps: StepsMessage }
  | { readonly type: 'evaluation'; readonly race: number; readonly evaluation: EvaluationMessage }
  | { readonly type: 'picture'; readonly picture: PictureMessage }
  | { readonly type: 'rewound'; readonly race: number }
  /** The race had to go back to `step`: what came after it has not happened, and comes again. */
  | { readonly type: 'restored'; readonly race: number; readonly step: number }
  | {
      readonly type: 'checked';
      readonly id: string;
      readonly step: number;
      readonly backend: BackendId;
      readonly layers: readonly LayerCheck[];
    }
  | { readonly type: 'trouble'; readonly race: number; readonly trouble: Trouble };
