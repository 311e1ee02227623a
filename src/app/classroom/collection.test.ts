import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Ask } from '../../lessons/questions/ask';
import { encodeAnswer } from '../../lessons/questions/code';

const ask: Ask = {
  format: 'optiscope-question',
  version: 1,
  title: { en: 'x' },
  state: 'surface=bowl',
  question: { kind: 'place', optimizer: 'gd', step: 3, prompt: { en: '?' } },
};
const other: Ask = { ...ask, title: { en: 'y' } };
const codeOf = (name: string) =>
  encodeAnswer(ask, { sender: { name }, answer: { kind: 'place', point: [0.3, -1.2] } });

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** The page as it is when it has been loaded anew. */
async function reloaded() {
  vi.resetModules();
  const module = await import('./collection');
  const named = (asked: Ask) => {
    module.recall(asked);
    return Object.values(module.collections.getState()).flatMap(({ answers }) => answers);
  };
  return { ...module, named };
}

it('answers outlast a reload, each under its own question, until they are forgotten', async () => {
  const first = await reloaded();
  const { answers } = first.collect(ask, codeOf('Min'));
  expect(first.collect(ask, codeOf('Ann')).answers).toHaveLength(2);
  const second = await reloaded();
  expect(second.named(other)).toEqual([]);
  expect(second.named(ask)).toEqual([...answers, expect.objectContaining({ sender: { name: 'Ann' } })]);
  second.forget(ask);
  expect((await reloaded()).named(ask)).toEqual([]);
});

it('answers are counted where the browser keeps nothing', async () => {
  vi.stubGlobal('sessionStorage', undefined);
  const { collect, forget, recall } = await reloaded();
  recall(ask);
  expect(collect(ask, codeOf('Min')).answers).toHaveLength(1);
  expect(() => forget(ask)).not.toThrow();
});

it('answers that have been forgotten can be brought back, until others come', async () => {
  const { collect, forget, bringBack, collections } = await reloaded();
  const now = () => Object.values(collections.getState())[0]?.answers.length;
  collect(ask, `${codeOf('Mina')} ${codeOf('Jun')}`);
  forget(ask);
  expect(now()).toBe(0);
  expect((await reloaded()).named(ask)).toHaveLength(0);
  bringBack(ask);
  expect(now()).toBe(2);
  expect((await reloaded()).named(ask)).toHaveLength(2);
  forget(ask);
  collect(ask, codeOf('Sora'));
  expect(Object.values(collections.getState())[0]?.forgotten).toEqual([]);
});
