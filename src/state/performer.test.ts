import { afterEach, expect, it } from 'vitest';
import { type Performer, perform, performer } from './performer';

function someone(): Performer {
  return {
    toggle: () => {},
    step: () => {},
    playing: () => false,
    position: () => 0,
    panels: () => 6,
    subscribe: () => () => {},
  };
}

afterEach(() => performer.setState({ current: null }));

it('performs until it has gone', () => {
  const one = someone();
  const leave = perform(one);
  expect(performer.getState().current).toBe(one);
  leave();
  expect(performer.getState().current).toBeNull();
});

it('stays where the one before goes later than it comes', () => {
  const leave = perform(someone());
  const next = someone();
  perform(next);
  leave();
  expect(performer.getState().current).toBe(next);
});
