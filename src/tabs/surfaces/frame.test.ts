import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { pause, play, seek } from '../../state/playback';

/** A browser whose frames come when the test says so. */
let requested: FrameRequestCallback | null = null;
let remove: (() => void)[] = [];

// Once for all tests: the clock of a page never goes back.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    requested = callback;
    return 1;
  });
});

afterEach(() => {
  for (const undo of remove) undo();
  remove = [];
  pause();
  seek(0);
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function nextFrame(): boolean {
  const callback = requested;
  requested = null;
  vi.advanceTimersByTime(16);
  callback?.(performance.now());
  return callback !== null;
}

async function rest(): Promise<void> {
  for (let frame = 0; frame < 100; frame++) {
    vi.advanceTimersByTime(50);
    nextFrame();
  }
}

async function fiveInTurn() {
  const { addLayer, addLayerInTurn } = await import('./frame');
  const fail = vi.fn();
  const each = { draw: vi.fn(() => false) };
  const figures = Array.from({ length: 5 }, () => ({ draw: vi.fn(() => false) }));
  remove = [addLayer(each, fail), ...figures.map((figure) => addLayerInTurn(figure, fail))];
  await rest();
  const calls = () => figures.map(({ draw }) => draw.mock.calls.length);
  const clear = () => {
    for (const { draw } of [each, ...figures]) draw.mockClear();
  };
  clear();
  return { each, figures, calls, clear, fail };
}

describe('a frame', () => {
  it('draws everything after a single change', async () => {
    const { each, calls } = await fiveInTurn();
    seek(3);
    nextFrame();
    expect(each.draw).toHaveBeenCalledTimes(1);
    expect(calls()).toEqual([1, 1, 1, 1, 1]);
  });

  it('draws two of those that take turns while a hand drags, and all of them once it rests', async () => {
    const { each, figures, calls, clear } = await fiveInTurn();
    seek(3);
    nextFrame();
    clear();
    for (let step = 4; step < 9; step++) {
      seek(step);
      expect(nextFrame()).toBe(true);
      expect(nextFrame()).toBe(false);
    }
    expect(each.draw).toHaveBeenCalledTimes(5);
    expect(calls()).toEqual([2, 2, 2, 2, 2]);
    clear();
    await rest();
    expect(calls().every((count) => count > 0)).toBe(true);
    for (const { draw } of figures) expect(draw).toHaveBeenLastCalledWith(8, expect.any(Number));
  });

  it('gives each of them its turn while it plays, and shows where it stopped', async () => {
    const { each, figures, calls } = await fiveInTurn();
    play(500);
    for (let frame = 0; frame < 10; frame++) expect(nextFrame()).toBe(true);
    expect(each.draw).toHaveBeenCalledTimes(10);
    expect(calls()).toEqual([4, 4, 4, 4, 4]);
    pause();
    await rest();
    const stopped = each.draw.mock.lastCall;
    for (const { draw } of figures) expect(draw.mock.lastCall?.slice(0, 1)).toEqual(stopped?.slice(0, 1));
  });

  it('no longer draws a layer that throws, says so, and draws the others', async () => {
    const { figures, calls, fail } = await fiveInTurn();
    figures[2]!.draw.mockImplementation(() => {
      throw new Error('broken');
    });
    seek(7);
    nextFrame();
    expect(fail).toHaveBeenCalledOnce();
    await rest();
    seek(8);
    await rest();
    expect(figures[2]!.draw).toHaveBeenCalledTimes(1);
    expect(calls().filter((count) => count > 1)).toHaveLength(4);
  });
});
