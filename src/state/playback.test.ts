import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  advance,
  cursorStep,
  pause,
  play,
  playback,
  playTo,
  STEPS_PER_SECOND,
  seek,
  stepBy,
} from './playback';
import { settings, speeds } from './settings';
import { reset } from './testing';

const playing = () => playback.getState().playing;

beforeEach(() => {
  reset({ speed: 1 });
  pause();
  seek(0);
});

describe('advance', () => {
  it('moves as many steps as the speed says', () => {
    for (const speed of speeds) {
      reset({ speed, steps: 100_000 });
      seek(0);
      play(100_000);
      advance(2000, 100_000);
      expect(cursorStep()).toBe(Math.floor(2 * STEPS_PER_SECOND * speed));
    }
  });

  /** Instants of frames in milliseconds, as a screen gives them. */
  const instants = fc
    .array(fc.double({ min: 1000, max: 20_000, noNaN: true }), { minLength: 2, maxLength: 60 })
    .map((times) => times.sort((a, b) => a - b));

  it('does not depend on how the time is cut into frames', () => {
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...speeds),
        fc.boolean(),
        fc.integer({ min: 0, max: 3000 }),
        (times, speed, loop, end) => {
          reset({ speed, loop, steps: 3000 });
          // On a binary grid of a microsecond, so that their differences are exact.
          const frames = times.map((time) => Math.round(time * 1024) / 1024);
          const run = (stops: readonly number[]) => {
            seek(0);
            play(end);
            let before = frames[0]!;
            for (const stop of stops) {
              advance(stop - before, end);
              before = stop;
            }
            return { ...playback.getState() };
          };
          expect(run(frames)).toEqual(run(frames.slice(-1)));
        },
      ),
    );
  });

  it('adds up the parts of a step, also over a pause', () => {
    reset({ speed: 0.25 });
    play(500);
    const step = 1000 / (STEPS_PER_SECOND * 0.25);
    for (let i = 0; i < 3; i++) advance(step / 4, 500);
    expect(cursorStep()).toBe(0);
    pause();
    play(500);
    advance(step / 4, 500);
    expect(cursorStep()).toBe(1);
  });

  it('starts a step anew where the cursor was put', () => {
    play(500);
    advance(30, 500);
    seek(7);
    advance(10, 500);
    expect(cursorStep()).toBe(7);
    advance(25, 500);
    expect(cursorStep()).toBe(8);
  });

  it('tells nobody in a frame without a step', () => {
    play(500);
    const heard = vi.fn();
    const stop = playback.subscribe(heard);
    advance(10, 500);
    advance(0, 500);
    expect(heard).not.toHaveBeenCalled();
    advance(30, 500);
    stop();
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('does nothing while paused', () => {
    advance(10_000, 500);
    expect(cursorStep()).toBe(0);
  });

  it('stops at the end, and keeps no time beyond it', () => {
    play(10);
    advance(9999, 10);
    expect(playback.getState()).toEqual({ playing: false, cursor: 10 });
    play(20);
    advance(1000 / STEPS_PER_SECOND + 1, 20);
    expect(cursorStep()).toBe(11);
  });

  it('goes round in a loop in which every step lasts as long, the last one too', () => {
    reset({ speed: 1, loop: true });
    play(2);
    const shown = Array.from({ length: 7 }, () => {
      advance(1000 / STEPS_PER_SECOND, 2);
      return cursorStep();
    });
    expect(shown).toEqual([1, 2, 0, 1, 2, 0, 1]);
    expect(playing()).toBe(true);
  });

  it('bears a run without steps', () => {
    play(0);
    advance(1000, 0);
    expect(playback.getState()).toEqual({ playing: false, cursor: 0 });
    reset({ loop: true });
    play(0);
    advance(1000, 0);
    expect(playback.getState()).toEqual({ playing: true, cursor: 0 });
  });

  it('returns to the end where that has come before the cursor', () => {
    seek(400);
    play(500);
    advance(1, 100);
    expect(playback.getState()).toEqual({ playing: false, cursor: 100 });
  });
});

describe('play', () => {
  it('goes on from the cursor, and from the start at the end', () => {
    seek(3);
    play(10);
    expect(playback.getState()).toEqual({ playing: true, cursor: 3 });
    seek(10);
    play(10);
    expect(playback.getState()).toEqual({ playing: true, cursor: 0 });
  });
});

describe('seek', () => {
  it.each([
    [-5, 0],
    [-Infinity, 0],
    [2.4, 2],
    [2.6, 3],
    [500, 500],
    [501, 500],
    [Infinity, 500],
  ])('to %d stands at %d', (step, cursor) => {
    seek(1);
    seek(step);
    expect(cursorStep()).toBe(cursor);
  });

  it('keeps playing, while a step by hand does not', () => {
    play(500);
    seek(5);
    expect(playing()).toBe(true);
    stepBy(-2);
    expect(playback.getState()).toEqual({ playing: false, cursor: 3 });
    stepBy(-10);
    expect(cursorStep()).toBe(0);
  });
});

describe('playTo', () => {
  it('plays from one step to the other and pauses there, also in a loop', () => {
    for (const loop of [false, true]) {
      settings.setState({ loop });
      playTo(20, 50);
      expect(playback.getState()).toEqual({ playing: true, cursor: 20 });
      advance(500, 500);
      expect(playback.getState()).toEqual({ playing: true, cursor: 35 });
      advance(5000, 500);
      expect(playback.getState()).toEqual({ playing: false, cursor: 50 });
    }
  });

  it('pauses where the runs are over before that', () => {
    playTo(0, 300);
    advance(60_000, 120);
    expect(playback.getState()).toEqual({ playing: false, cursor: 120 });
  });

  it('plays nothing where there is nothing between the two', () => {
    playTo(40, 40);
    expect(playback.getState()).toEqual({ playing: false, cursor: 40 });
  });

  it('is over once somebody pauses, steps, or plays on', () => {
    for (const interrupt of [pause, () => stepBy(1), () => undefined]) {
      playTo(0, 50);
      advance(500, 500);
      interrupt();
      play(500);
      advance(3000, 500);
      expect(playing()).toBe(true);
      expect(cursorStep()).toBeGreaterThan(50);
    }
  });
});

describe('the number of steps', () => {
  it('takes the cursor along when it falls below it, and only then', () => {
    seek(300);
    settings.setState({ steps: 300 });
    expect(cursorStep()).toBe(300);
    settings.setState({ steps: 100 });
    expect(cursorStep()).toBe(100);
    settings.setState({ steps: 1000 });
    expect(cursorStep()).toBe(100);
  });
});
