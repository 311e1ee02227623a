import { expect, it } from 'vitest';
import { use } from '../testing/backends';
import { stepsPerSecond } from './measure';
import { openRace, readData } from './opening';
import { liveWith, setup } from './testing';

it('leaves the race, and the gradients it shows, as they were', async () => {
  await use('cpu');
  const { trainer } = openRace(await readData(setup.data), setup, liveWith());
  for (let step = 0; step < 3; step++) trainer.advance();
  const state = trainer.snapshot();
  const gradients = trainer.racers.map(({ gradient }) => gradient.slice());
  expect(await stepsPerSecond(trainer, () => trainer.advanceAsync())).toBeGreaterThan(0);
  expect(trainer.snapshot()).toEqual(state);
  expect(trainer.racers.map(({ gradient }) => gradient)).toEqual(gradients);
});
