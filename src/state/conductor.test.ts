import { afterEach, expect, it, vi } from 'vitest';
import { type Conductor, conduct, withConductor } from './conductor';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

function conductor(): Conductor {
  return { play: vi.fn(), pause: vi.fn() };
}

function enter(tab: 'surfaces' | 'network'): Conductor {
  const entered = conductor();
  stops.push(conduct(tab, entered));
  return entered;
}

it('is asked at once where it is there, by any id that shows its tab', () => {
  const surfaces = enter('surfaces');
  withConductor('no such tab', ({ pause }) => pause());
  expect(surfaces.pause).toHaveBeenCalledTimes(1);
  const network = enter('network');
  withConductor('network', ({ play }) => play({ from: 0, to: 9 }));
  expect(network.play).toHaveBeenCalledExactlyOnceWith({ from: 0, to: 9 });
});

it('does what was asked last before it came, once, and nothing that was asked of another', () => {
  withConductor('network', ({ play }) => play({ from: 0, to: 9 }));
  const surfaces = enter('surfaces');
  withConductor('network', ({ pause }) => pause());
  const network = enter('network');
  expect(network.pause).toHaveBeenCalledTimes(1);
  expect(network.play).not.toHaveBeenCalled();
  expect(surfaces.pause).not.toHaveBeenCalled();
  stops.pop()?.();
  expect(enter('network').pause).not.toHaveBeenCalled();
});

it('is forgotten when something else is asked meanwhile', () => {
  withConductor('network', ({ pause }) => pause());
  const surfaces = enter('surfaces');
  withConductor('surfaces', ({ pause }) => pause());
  expect(surfaces.pause).toHaveBeenCalledTimes(1);
  expect(enter('network').pause).not.toHaveBeenCalled();
});

it('goes on where a tab is entered anew before it is left', () => {
  enter('surfaces');
  const again = enter('surfaces');
  stops.shift()?.();
  withConductor('surfaces', ({ pause }) => pause());
  expect(again.pause).toHaveBeenCalledTimes(1);
});
