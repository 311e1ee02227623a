import { optimizers } from '../../engine';
import { resolveValues } from '../../engine/parameter';
import { use } from '../testing/backends';
import type { LiveSettings, Look, RaceSetup, Request } from './messages';
import { openRace, readData } from './opening';

export const nothing: Look = { field: null, neurons: null, histograms: null, images: null };

export const setup: RaceSetup = {
  data: { kind: 'set', id: 'moons', values: { samples: 100 } },
  hidden: [{ units: 4, activation: 'tanh' }],
  output: 'softmax',
  initialiser: { scheme: 'glorot', distribution: 'uniform' },
  seed: 1,
};

/** All optimizers at their defaults, those of `active` switched on. */
export function liveWith({
  active,
  lr,
  ...more
}: Partial<LiveSettings> & { active?: readonly string[]; lr?: number } = {}): LiveSettings {
  return {
    racers: optimizers.map(({ id, hyperparameters }) => ({
      id,
      active: active?.includes(id) ?? true,
      hyperparameters: resolveValues(hyperparameters, lr === undefined ? {} : { lr }, id),
    })),
    batchSize: 16,
    l2: 0,
    speed: null,
    stop: { epochs: null, loss: null },
    ...more,
  };
}

/** So many epochs of 5 steps: 70 training rows in batches of 16. */
export const forEpochs = (epochs: number, more: Parameters<typeof liveWith>[0] = {}) =>
  liveWith({ stop: { epochs, loss: null }, ...more });

/** A field of each network, and nothing else. */
export const field: Look = { ...nothing, field: { x: [-6, 6], y: [-6, 6], columns: 6, rows: 5 } };

export const play = { type: 'play' } as const;
export const pause = { type: 'pause' } as const;
export const step = { type: 'advance', by: 'step' } as const;
export const epoch = { type: 'advance', by: 'epoch' } as const;
export const configure = (live: LiveSettings): Request => ({ type: 'configure', live });

/** The losses of gd and adam in an undisturbed race of so many steps, and where it leads. */
export async function undisturbed(steps: number, of: Partial<RaceSetup> = {}) {
  await use('wasm');
  const { trainer } = openRace(await readData(setup.data), { ...setup, ...of }, liveWith());
  const losses = { gd: [] as number[], adam: [] as number[] };
  for (let i = 0; i < steps; i++) {
    for (const { id, loss } of trainer.advance()!.racers)
      if (id === 'gd' || id === 'adam') losses[id].push(loss);
  }
  return { losses, state: trainer.snapshot() };
}
