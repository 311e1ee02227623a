import { afterEach, expect, it } from 'vitest';
import { presenting, setBlank, startPresenting, stopPresenting, zoomInto, zoomOut } from './presenting';

afterEach(stopPresenting);

it('begins with all panels in view, whatever a presentation before it has left', () => {
  startPresenting();
  zoomInto(3);
  setBlank(true);
  stopPresenting();
  expect(presenting.getState()).toEqual({ on: false, zoom: null, blank: false });
  startPresenting();
  expect(presenting.getState()).toEqual({ on: true, zoom: null, blank: false });
});

it('says whether there was a panel to go back from', () => {
  startPresenting();
  expect(zoomOut()).toBe(false);
  zoomInto(2);
  expect(zoomOut()).toBe(true);
  expect(presenting.getState().zoom).toBeNull();
});
