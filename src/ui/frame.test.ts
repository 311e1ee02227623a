import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelDraw, frameIsOccupied, occupyFrame, requestDraw } from './frame';

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => frames.push(callback));
});

const nextFrame = () => frames.shift()?.();

describe('requestDraw', () => {
  it('draws everything asked for in one frame, each once', () => {
    const a = vi.fn();
    const b = vi.fn();
    requestDraw(a);
    requestDraw(b);
    requestDraw(a);
    expect(frames).toHaveLength(1);
    expect(a).not.toHaveBeenCalled();
    nextFrame();
    expect(a).toHaveBeenCalledTimes(1);
    expect(b).toHaveBeenCalledTimes(1);
  });

  it('puts what is asked for during a frame into the next one', () => {
    const late = vi.fn();
    requestDraw(() => requestDraw(late));
    nextFrame();
    expect(late).not.toHaveBeenCalled();
    nextFrame();
    expect(late).toHaveBeenCalledTimes(1);
  });

  it('forgets what is taken back', () => {
    const draw = vi.fn();
    requestDraw(draw);
    cancelDraw(draw);
    nextFrame();
    expect(draw).not.toHaveBeenCalled();
  });

  it('reports a drawing that fails, and does the others', () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const other = vi.fn();
    requestDraw(() => {
      throw new Error('broken');
    });
    requestDraw(other);
    nextFrame();
    expect(report).toHaveBeenCalledExactlyOnceWith(new Error('broken'));
    expect(other).toHaveBeenCalledTimes(1);
  });
});

it('a frame is occupied by text until it is over', () => {
  const seen: boolean[] = [];
  const look = () => seen.push(frameIsOccupied());
  occupyFrame();
  requestDraw(look);
  nextFrame();
  requestDraw(look);
  nextFrame();
  expect(seen).toEqual([true, false]);
});
