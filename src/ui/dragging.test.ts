import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { setDragging, unhurried } from './dragging';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  setDragging(false);
  vi.useRealTimers();
});

/** A store, and the values that a component has heard of. */
function heard() {
  const store = createStore(() => ({ value: 0 }));
  const values: number[] = [];
  const unsubscribe = unhurried(store).subscribe(({ value }) => values.push(value));
  const set = (value: number) => store.setState({ value });
  return { store, values, unsubscribe, set };
}

describe('unhurried', () => {
  it('tells of every change while nothing is dragged', () => {
    const { values, set } = heard();
    set(1);
    set(2);
    expect(values).toEqual([1, 2]);
  });

  it('tells of the latest when the hand that drags rests, and not before', () => {
    const { values, set, store } = heard();
    setDragging(true);
    for (let move = 1; move <= 50; move++) {
      set(move);
      expect(unhurried(store).getState().value).toBe(move);
      vi.advanceTimersByTime(16);
    }
    expect(values).toEqual([]);
    vi.advanceTimersByTime(150);
    expect(values).toEqual([50]);
    set(51);
    vi.advanceTimersByTime(150);
    expect(values).toEqual([50, 51]);
  });

  it('tells at once when the hand lets go, and once', () => {
    const { values, set } = heard();
    setDragging(true);
    set(1);
    setDragging(false);
    expect(values).toEqual([1]);
    vi.advanceTimersByTime(1000);
    expect(values).toEqual([1]);
  });

  it('tells nothing to those who no longer listen', () => {
    const { values, set, unsubscribe } = heard();
    setDragging(true);
    set(1);
    unsubscribe();
    setDragging(false);
    expect(values).toEqual([]);
  });
});
