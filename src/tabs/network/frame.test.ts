import { beforeEach, describe, expect, it, vi } from 'vitest';

const drawing = vi.hoisted(() => ({ isUnderWay: false }));
vi.mock('../../ui/drawing/place', () => ({ drawingIsUnderWay: () => drawing.isUnderWay }));

let frames: (() => void)[] = [];
const nextFrame = () => frames.shift()?.();
const never = () => {
  throw new Error('no layer fails here');
};

/** The module afresh: its layers are its own state. */
async function load() {
  vi.resetModules();
  return import('./frame');
}

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
});

describe('a frame', () => {
  it('is one for all that ask for it, and draws every layer, text first', async () => {
    const { addLayer, addReadout, invalidate } = await load();
    const drawn: string[] = [];
    addLayer({ draw: () => drawn.push('canvas') < 0 }, never);
    addReadout({ draw: () => drawn.push('text') < 0 }, never);
    invalidate();
    expect(frames).toHaveLength(1);
    nextFrame();
    expect(drawn).toEqual(['text', 'canvas']);
    expect(frames).toHaveLength(0);
  });

  it('is followed by another while a layer has more to draw, and only then is all drawn', async () => {
    const { addLayer, onDrawn } = await load();
    const listener = vi.fn();
    onDrawn(listener);
    let parts = 3;
    addLayer({ draw: () => --parts > 0 }, never);
    nextFrame();
    nextFrame();
    expect(listener).not.toHaveBeenCalled();
    nextFrame();
    expect(listener).toHaveBeenCalledTimes(1);
    expect(frames).toHaveLength(0);
  });

  it('lets a layer that had to wait come first, however long the others take', async () => {
    const { addLayer, invalidate } = await load();
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => time);
    const drawn = [0, 0, 0];
    for (const place of drawn.keys()) {
      const draw = (deadline: number) => {
        if (time > deadline) return true;
        time += 20;
        drawn[place]! += 1;
        return false;
      };
      addLayer({ draw }, never);
    }
    for (let frame = 0; frame < 6; frame++) {
      // What is charted grows all the time, so the first layer always has something to draw.
      invalidate();
      nextFrame();
    }
    expect(drawn).toEqual([2, 2, 2]);
    vi.restoreAllMocks();
  });

  it('writes figures five times a second at most, and the last ones always', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { addReadout, invalidate } = await load();
    const draw = vi.fn(() => false);
    addReadout({ draw }, never);
    nextFrame();
    for (let frame = 0; frame < 24; frame++) {
      vi.advanceTimersByTime(16);
      invalidate();
      nextFrame();
    }
    expect(draw).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(200);
    expect(frames).toHaveLength(1);
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(1000);
    expect(frames).toHaveLength(0);
    vi.useRealTimers();
  });

  it('is shared by what is reported within a moment', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { addLayer, invalidate, invalidateSoon } = await load();
    addLayer({ draw: () => false }, never);
    nextFrame();
    invalidateSoon();
    invalidateSoon();
    expect(frames).toHaveLength(0);
    vi.advanceTimersByTime(60);
    expect(frames).toHaveLength(1);
    nextFrame();
    invalidateSoon();
    // One that comes sooner does for that, too.
    invalidate();
    nextFrame();
    vi.advanceTimersByTime(60);
    expect(frames).toHaveLength(0);
    vi.useRealTimers();
  });

  it('leaves a hand that is answered the frame, and draws in the next one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { addLayer, answer } = await load();
    const draw = vi.fn(() => false);
    addLayer({ draw }, never);
    nextFrame();
    vi.advanceTimersByTime(500);
    // A single answer has the next frame drawn at once.
    answer();
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(1);
    nextFrame();
    expect(draw).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(500);
    // Half a second of a hand that moves in every second frame.
    const answers = [];
    for (let frame = 0; frame < 30; frame++) {
      vi.advanceTimersByTime(16);
      const before = draw.mock.calls.length;
      if (frame % 2 === 0) answer();
      nextFrame();
      if (frame % 2 === 0) answers.push(draw.mock.calls.length - before);
    }
    expect(Math.max(...answers)).toBe(0);
    expect(draw.mock.calls.length).toBeGreaterThanOrEqual(3);
    // One that moves in every frame does not stop the pictures.
    draw.mockClear();
    for (let frame = 0; frame < 60; frame++) {
      vi.advanceTimersByTime(16);
      answer();
      nextFrame();
    }
    expect(draw.mock.calls.length).toBeGreaterThanOrEqual(4);
    // When it rests, they are brought up to date, and that is all.
    draw.mockClear();
    vi.advanceTimersByTime(200);
    while (frames.length > 0) nextFrame();
    expect(draw).toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(frames).toHaveLength(0);
    vi.useRealTimers();
  });

  it('lets what answers a hand be drawn before it begins a round, if that does not take too long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { addLayer, answer, invalidate } = await load();
    const draw = vi.fn(() => false);
    addLayer({ draw }, never);
    nextFrame();
    const draggedFor = (frames: number, underWay: (frame: number) => boolean) => {
      draw.mockClear();
      const busy: number[] = [];
      for (let frame = 0; frame < frames; frame++) {
        vi.advanceTimersByTime(16);
        drawing.isUnderWay = underWay(frame);
        const before = draw.mock.calls.length;
        if (frame % 3 === 0) answer();
        else invalidate();
        nextFrame();
        if (drawing.isUnderWay) busy.push(draw.mock.calls.length - before);
      }
      return { calls: draw.mock.calls.length, busy: Math.max(...busy) };
    };
    draggedFor(10, () => false);
    // An answer that is drawn by the second frame after it.
    const quick = draggedFor(60, (frame) => frame % 3 < 2);
    expect(quick.busy).toBe(0);
    expect(quick.calls).toBeGreaterThanOrEqual(4);
    // A worker that has always something to draw does not stop the pictures.
    expect(draggedFor(60, () => true).calls).toBeGreaterThanOrEqual(4);
    drawing.isUnderWay = false;
    vi.useRealTimers();
  });

  it('draws text and pictures in turn while a hand drags something', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const { addLayer, addReadout, answer } = await load();
    const drawn: string[] = [];
    addReadout({ draw: () => drawn.push('text') < 0 }, never);
    addLayer({ draw: () => drawn.push('canvas') < 0 }, never);
    nextFrame();
    vi.advanceTimersByTime(500);
    for (let frame = 0; frame < 60; frame++) {
      vi.advanceTimersByTime(16);
      const before = drawn.length;
      answer();
      nextFrame();
      // The first answer is not yet that of a drag.
      if (frame > 15) expect(drawn.length - before).toBeLessThanOrEqual(1);
    }
    const inDrag = drawn.slice(-4);
    expect(inDrag[0]).not.toBe(inDrag[1]);
    expect(inDrag.slice(2)).toEqual(inDrag.slice(0, 2));
    vi.useRealTimers();
  });

  it('goes on without a layer that fails, and says so once', async () => {
    const { addLayer, invalidate } = await load();
    const fail = vi.fn();
    const other = vi.fn(() => false);
    const error = new Error('broken');
    addLayer(
      {
        draw: () => {
          throw error;
        },
      },
      fail,
    );
    addLayer({ draw: other }, never);
    nextFrame();
    invalidate();
    nextFrame();
    expect(fail.mock.calls).toEqual([[error]]);
    expect(other).toHaveBeenCalledTimes(2);
  });

  it('leaves out a layer that has been removed', async () => {
    const { addLayer } = await load();
    const draw = vi.fn(() => false);
    const remove = addLayer({ draw }, never);
    remove();
    nextFrame();
    expect(draw).not.toHaveBeenCalled();
  });
});
