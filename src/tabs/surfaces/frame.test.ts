import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { pause, play, seek } from '../../state/playback';

const drawing = vi.hoisted(() => ({ isBehind: false }));
vi.mock('../../ui/drawing/place', () => ({ drawingIsBehind: () => drawing.isBehind }));

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

/** A layer for every frame, three that take turns, and two of figures, which have one turn together. */
async function layers() {
  const { addFigures, addLayer, addLayerInTurn } = await import('./frame');
  const fail = vi.fn();
  const each = { draw: vi.fn(() => false) };
  const late = Array.from({ length: 5 }, () => ({ draw: vi.fn(() => false) }));
  remove = [
    addLayer(each, fail),
    ...late.map((layer, index) => (index < 3 ? addLayerInTurn : addFigures)(layer, fail)),
  ];
  await rest();
  const calls = () => late.map(({ draw }) => draw.mock.calls.length);
  const clear = () => {
    for (const { draw } of [each, ...late]) draw.mockClear();
  };
  clear();
  return { each, late, calls, clear, fail };
}

describe('a frame', () => {
  it('draws everything after a single change', async () => {
    const { each, calls } = await layers();
    seek(3);
    nextFrame();
    expect(each.draw).toHaveBeenCalledTimes(1);
    expect(calls()).toEqual([1, 1, 1, 1, 1]);
  });

  it('draws those that take turns one by one while a hand drags, and all of them once it rests', async () => {
    const { each, late, calls, clear } = await layers();
    seek(3);
    nextFrame();
    clear();
    for (let step = 4; step < 8; step++) {
      seek(step);
      expect(nextFrame()).toBe(true);
      expect(nextFrame()).toBe(false);
    }
    expect(each.draw).toHaveBeenCalledTimes(4);
    expect(calls()).toEqual([1, 1, 1, 1, 1]);
    clear();
    await rest();
    expect(calls().every((count) => count > 0)).toBe(true);
    for (const { draw } of late) expect(draw).toHaveBeenLastCalledWith(7, expect.any(Number));
  });

  it('leaves their turns to the next frame where text has been written into the page', async () => {
    const { each, calls, clear } = await layers();
    const { occupyFrame } = await import('../../ui/frame');
    seek(3);
    nextFrame();
    clear();
    for (let step = 4; step < 12; step++) {
      seek(step);
      if (step % 2 === 0) occupyFrame();
      nextFrame();
    }
    expect(each.draw).toHaveBeenCalledTimes(8);
    expect(calls()).toEqual([1, 1, 1, 1, 1]);
  });

  it('gives each of them its turn while it plays, and shows where it stopped', async () => {
    const { each, late, calls } = await layers();
    play(500);
    for (let frame = 0; frame < 48; frame++) expect(nextFrame()).toBe(true);
    expect(each.draw).toHaveBeenCalledTimes(48);
    // Figures stand long enough to be read: at 16 ms a frame, most of their turns go by.
    expect(calls()).toEqual([12, 12, 12, 2, 2]);
    // Figures stand side by side to be compared: they are of the same step.
    expect(late[3]!.draw.mock.calls).toEqual(late[4]!.draw.mock.calls);
    pause();
    await rest();
    const stopped = each.draw.mock.lastCall;
    for (const { draw } of late) expect(draw.mock.lastCall?.slice(0, 1)).toEqual(stopped?.slice(0, 1));
  });

  it('lets nothing wait for its turn that would stand empty, as soon as the drawing worker has time', async () => {
    const { calls } = await layers();
    const { invalidateAll } = await import('./frame');
    play(500);
    drawing.isBehind = true;
    invalidateAll();
    nextFrame();
    expect(calls()).toEqual([0, 0, 0, 0, 0]);
    drawing.isBehind = false;
    nextFrame();
    expect(calls()).toEqual([1, 1, 1, 1, 1]);
    nextFrame();
    expect(calls().filter((count) => count > 1).length).toBeLessThanOrEqual(2);
  });

  it('draws nothing while the drawing worker is behind, and catches up', async () => {
    const { each, calls } = await layers();
    drawing.isBehind = true;
    seek(5);
    for (let frame = 0; frame < 20; frame++) expect(nextFrame()).toBe(true);
    expect(each.draw).not.toHaveBeenCalled();
    drawing.isBehind = false;
    await rest();
    expect(each.draw).toHaveBeenLastCalledWith(5, expect.any(Number));
    expect(calls().every((count) => count > 0)).toBe(true);
  });

  it('no longer draws a layer that throws, says so, and draws the others', async () => {
    const { late, calls, fail } = await layers();
    late[2]!.draw.mockImplementation(() => {
      throw new Error('broken');
    });
    seek(7);
    nextFrame();
    expect(fail).toHaveBeenCalledOnce();
    await rest();
    seek(8);
    await rest();
    expect(late[2]!.draw).toHaveBeenCalledTimes(1);
    expect(calls().filter((count) => count > 1)).toHaveLength(4);
  });
});
