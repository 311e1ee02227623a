import { expect, it } from 'vitest';
import { questions } from './testing';
import { hidesRuns } from './veil';

it('a question about runs hides them, wherever the scene stands', () => {
  for (const question of [questions.place, questions.path, questions.rank, questions.rate]) {
    expect(hidesRuns({ state: 'v=1&at=40', question })).toBe(true);
  }
});

it('a choice hides them only before they have begun, and only where they are', () => {
  const question = questions.choice;
  expect(hidesRuns({ state: 'v=1', question })).toBe(true);
  expect(hidesRuns({ state: 'v=1&at=0', question })).toBe(true);
  expect(hidesRuns({ state: 'v=1&at=40', question })).toBe(false);
  expect(hidesRuns({ state: 'v=1&tab=network', question })).toBe(false);
});

it('without a question nothing is hidden', () => {
  expect(hidesRuns({ state: 'v=1' })).toBe(false);
});
