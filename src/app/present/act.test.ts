import * as v from 'valibot';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { running } from '../../lessons/running';
import { lessonSchema } from '../../lessons/schema';
import { page, plainPage } from '../../state/page';
import { perform, performer } from '../../state/performer';
import { presenting, startPresenting, stopPresenting } from '../../state/presenting';
import { act } from './act';

const step = vi.fn();
const toggle = vi.fn();

beforeEach(() => {
  vi.stubGlobal('document', { fullscreenElement: {} });
  perform({
    toggle,
    step,
    playing: () => false,
    position: () => 0,
    panels: () => 4,
    subscribe: () => () => {},
  });
  startPresenting();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  stopPresenting();
  performer.setState({ current: null });
  running.setState(running.getInitialState(), true);
  page.setState(plainPage, true);
});

it('goes from step to step where no lesson runs', () => {
  act({ type: 'forward' });
  act({ type: 'back' });
  act({ type: 'toggle' });
  expect(step.mock.calls).toEqual([[1], [-1]]);
  expect(toggle).toHaveBeenCalledTimes(1);
});

it('goes from scene to scene where one runs', () => {
  const scene = { title: { en: 'A' }, text: { en: 'B' }, state: '' };
  const lesson = v.parse(lessonSchema, {
    format: 'optiscope-lesson',
    version: 1,
    title: { en: 'L' },
    summary: { en: 'S' },
    scenes: [scene, scene],
  });
  running.setState({ lesson, index: 0 });
  act({ type: 'forward' });
  expect(page.getState().scene).toBe(2);
  running.setState({ index: 1 });
  act({ type: 'back' });
  expect(page.getState().scene).toBe(1);
  expect(step).not.toHaveBeenCalled();
});

it('fills the stage with a panel that there is, and goes back before it goes out', () => {
  act({ type: 'zoom', panel: 5 });
  expect(presenting.getState().zoom).toBeNull();
  act({ type: 'zoom', panel: 4 });
  expect(presenting.getState().zoom).toBe(4);
  act({ type: 'leave' });
  expect(presenting.getState()).toMatchObject({ on: true, zoom: null });
  act({ type: 'all' });
  expect(presenting.getState().on).toBe(true);
  act({ type: 'leave' });
  expect(presenting.getState().on).toBe(false);
});

it('shows the picture again at the first word after it was blanked, and does no more', () => {
  act({ type: 'blank' });
  act({ type: 'forward' });
  expect(presenting.getState()).toMatchObject({ on: true, blank: false });
  expect(step).not.toHaveBeenCalled();
});
