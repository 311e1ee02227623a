import { layoutOf } from '../../network/architecture';
import { BrowserBackends } from '../../network/backends/browser';
import { initialise } from '../../network/initialise';
import { Trainer } from '../../network/trainer';
import { answer } from './rounds';
import { NETWORKS, RATE, samplesFor, type Task } from './task';

/** A step of the race: all networks in one pass, on the backend as the app has it. */
answer(async (task: Task) => {
  await new BrowserBackends().use(task.backend);
  const { inputs, hidden, activation, outputs, output } = task;
  const architecture = { inputs, hidden: hidden.map((units) => ({ units, activation })), outputs, output };
  const trainer = new Trainer({
    architecture,
    start: initialise(layoutOf(architecture), { scheme: 'glorot', distribution: 'uniform' }, 1),
    samples: samplesFor(task),
    batchSize: 'full',
    seed: 1,
    racers: Array.from({ length: NETWORKS }, (_, k) => ({
      id: `adam ${k}`,
      optimizer: 'adam',
      hyperparameters: { lr: RATE },
    })),
  });
  return () => void trainer.advance();
});
