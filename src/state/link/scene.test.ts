import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setSharedRate } from '../actions';
import { page, plainPage } from '../page';
import { cursorStep, pause, seek } from '../playback';
import { settings } from '../settings';
import { DEFAULT_TAB, openTab, tab } from '../tab';
import { reset } from '../testing';
import { openChapter } from './chapters';
import {
  keepScene,
  noScene,
  presentState,
  sameState,
  shownScene,
  showScene,
  showState,
  showsScene,
  withSpeed,
} from './scene';
import { currentLink, openLink, startLinkSync } from './sync';
import { FakeWindow, PAGE } from './testing';

let address: FakeWindow;
let stop: () => void;
const settle = () => vi.advanceTimersByTime(400);

beforeEach(() => {
  vi.useFakeTimers();
  address = new FakeWindow();
  vi.stubGlobal('window', address);
  reset();
  pause();
  seek(0);
  openTab(DEFAULT_TAB);
  page.setState(plainPage, true);
  shownScene.setState(noScene);
  stop = startLinkSync();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a state', () => {
  it('that is captured is shown again as it was', () => {
    settings.setState({ surface: 'booth', rate: 0.03 });
    seek(7);
    const captured = presentState();
    showState('surface=himmelblau');
    expect([settings.getState().surface, cursorStep()]).toEqual(['himmelblau', 0]);
    expect(showState(captured)).toEqual([]);
    expect(settings.getState()).toMatchObject({ surface: 'booth', rate: 0.03 });
    expect(cursorStep()).toBe(7);
  });

  it('names what of it cannot be read', () => {
    expect(showState('surface=booth&orbit=1')).toEqual([{ key: 'orbit', value: '1', reason: 'unknown-key' }]);
  });

  it('takes another speed where it has one', () => {
    expect(withSpeed('surface=booth&speed=8&at=3', 0.5)).toBe('v=1&surface=booth&speed=0.5&at=3');
    expect(withSpeed('tab=network&speed=20', 0.5)).toBe('tab=network&speed=20');
  });

  it('is the same in other words and at another step, and not with another setting', () => {
    expect(sameState('surface=booth&steps=500', 'v=1&tab=surfaces&surface=booth&at=9')).toBe(true);
    expect(sameState('surface=booth', 'surface=booth&steps=501')).toBe(false);
    expect(sameState('tab=network', '')).toBe(false);
  });
});

describe('a link to a scene', () => {
  beforeEach(() => {
    openLink('#v=1&lesson=ravines&scene=3');
    showScene('surface=quadratic&p.kappa=50');
  });

  it('names the scene alone while it is shown as the lesson has it', () => {
    settle();
    expect(address.hash).toBe('#v=1&lesson=ravines&scene=3');
    expect(showsScene()).toBe(true);
    expect(currentLink()).toBe(`${PAGE}#v=1&lesson=ravines&scene=3&lang=en&theme=light`);
  });

  it('says what is shown when that is something else, the default picture too', () => {
    setSharedRate(0.02);
    settle();
    expect(address.hash).toBe(
      '#v=1&lesson=ravines&scene=3&tab=surfaces&surface=quadratic&p.kappa=50&lr=0.02&at=0',
    );
    expect(showsScene()).toBe(false);
    showState('');
    settle();
    expect(address.hash).toBe('#v=1&lesson=ravines&scene=3&tab=surfaces&at=0');
  });

  it('is not shared where the lesson is a draft of this browser: then what is shown is', () => {
    openLink('#v=1&lesson=!abc&scene=3');
    showScene('surface=booth&at=5');
    expect(currentLink()).toBe(`${PAGE}#v=1&surface=booth&at=5&lang=en&theme=light`);
  });

  it('keeps what it says itself, before and after the lesson has come', () => {
    openLink('#v=1&lesson=ravines&scene=4&tab=surfaces&surface=booth&at=9');
    expect(showsScene()).toBe(false);
    keepScene('surface=quadratic');
    expect([settings.getState().surface, cursorStep()]).toEqual(['booth', 9]);
    expect(showsScene()).toBe(false);
    settle();
    expect(address.hash).toBe('#v=1&lesson=ravines&scene=4&tab=surfaces&surface=booth&at=9');
  });

  it('leaves the tab as it is until the lesson has come', () => {
    settings.setState({ surface: 'booth' });
    openTab('network');
    openLink('#v=1&lesson=ravines&scene=4');
    expect(tab.getState().id).toBe('network');
    expect(settings.getState().surface).toBe('booth');
    expect(showsScene()).toBe(true);
  });

  it('ends the lesson when it names none', () => {
    openLink('#v=1&surface=booth');
    expect(page.getState()).toEqual(plainPage);
  });
});

describe('a scene of a tab with data that no link holds', () => {
  const read = vi.fn(() => []);
  let whole = true;

  beforeEach(() => {
    whole = true;
    openChapter('network', {
      write: () => [],
      read,
      normalise: (said) => said,
      subscribe: () => () => {},
      whole: () => whole,
    });
  });

  it('is read afresh, which a link is not', () => {
    openLink('#v=1&tab=network');
    expect(read).toHaveBeenLastCalledWith([], false);
    showState('tab=network');
    expect(read).toHaveBeenLastCalledWith([], true);
  });

  it('is not what is shown once there are such data', () => {
    openLink('#v=1&lesson=own&scene=1');
    showScene('tab=network');
    expect(showsScene()).toBe(true);
    whole = false;
    expect(showsScene()).toBe(false);
  });
});
