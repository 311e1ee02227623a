import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { advance, pause, play, playback, seek } from '../playback';
import { preferences, setLanguage, setTheme } from '../preferences';
import { defaultSettings, settings } from '../settings';
import { DEFAULT_TAB, openTab, tab } from '../tab';
import { reset } from '../testing';
import { decodeLink, LINK_VERSION } from './codec';
import { linkProblems } from './problem';
import { currentLink, openLink, startLinkSync } from './sync';
import { FakeWindow, PAGE } from './testing';

let page: FakeWindow;
let stop: () => void;
const written = () => [page.history.pushState.mock.calls.length, page.history.replaceState.mock.calls.length];
const settle = () => vi.advanceTimersByTime(400);
const V = `#v=${LINK_VERSION}`;

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakeWindow();
  vi.stubGlobal('window', page);
  reset();
  pause();
  seek(0);
  openTab(DEFAULT_TAB);
  preferences.setState({ language: 'en', theme: 'light', chosen: { language: false, theme: false } });
  linkProblems.setState({ problems: [] });
  stop = startLinkSync();
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the address bar', () => {
  it('follows a moment after the last change, in one entry of the history', () => {
    settings.setState({ rate: 0.1 });
    vi.advanceTimersByTime(399);
    settings.setState({ rate: 0.2 });
    vi.advanceTimersByTime(399);
    expect(written()).toEqual([0, 0]);
    vi.advanceTimersByTime(1);
    expect(written()).toEqual([1, 0]);
    expect(page.location.href).toBe(`${PAGE}${V}&lr=0.2&at=0`);
  });

  it('reads another address that somebody has entered before it could follow, and does not overwrite it', () => {
    settings.setState({ rate: 0.1 });
    // The event comes late.
    page.entries = [PAGE, `${PAGE}${V}&lr=0.3`];
    page.position = 1;
    settle();
    expect(written()).toEqual([0, 0]);
    expect(page.hash).toBe(`${V}&lr=0.3`);
    expect(settings.getState().rate).toBe(0.3);
    settings.setState({ rate: 0.4 });
    settle();
    expect(page.hash).toBe(`${V}&lr=0.4&at=0`);
  });

  it('has a new entry for every new experiment and tab', () => {
    settings.setState({ surface: 'booth' });
    settle();
    settings.setState({ start: [1, 2] });
    settle();
    openTab('network');
    settle();
    expect(written()).toEqual([3, 0]);
    expect(page.hash).toBe(`${V}&tab=network`);
  });

  it('has the same entry for another step, language or theme', () => {
    seek(12);
    settle();
    setLanguage('ko');
    settle();
    setTheme('projector');
    settle();
    expect(written()).toEqual([0, 3]);
    expect(page.hash).toBe(`${V}&at=12&lang=ko&theme=projector`);
  });

  it('has one entry for an experiment and a step that change together', () => {
    seek(12);
    settings.setState({ rate: 0.2 });
    settle();
    expect(written()).toEqual([1, 0]);
    expect(page.hash).toBe(`${V}&lr=0.2&at=12`);
  });

  it('is not written where it says the same already', () => {
    settings.setState({ rate: 0.2 });
    settings.setState({ rate: null });
    seek(3);
    settle();
    expect(written()).toEqual([0, 1]);
    seek(4);
    seek(3);
    settle();
    expect(written()).toEqual([0, 1]);
  });

  it('has no step while playing, whatever the cursor does, and the step again at a pause', () => {
    seek(5);
    settle();
    play(500);
    settle();
    expect(page.location.href).toBe(PAGE);
    expect(written()).toEqual([0, 2]);
    for (let i = 0; i < 100; i++) {
      advance(16, 500);
      vi.advanceTimersByTime(16);
    }
    expect(playback.getState().cursor).toBeGreaterThan(50);
    settle();
    expect(written()).toEqual([0, 2]);
    pause();
    settle();
    expect(page.hash).toBe(`${V}&at=${playback.getState().cursor}`);
    expect(written()).toEqual([0, 3]);
  });

  it('follows a new experiment also while playing, once it rests', () => {
    play(500);
    settings.setState({ rate: 0.2 });
    for (let i = 0; i < 30; i++) {
      advance(16, 500);
      vi.advanceTimersByTime(16);
    }
    expect(written()).toEqual([1, 0]);
    expect(page.hash).toBe(`${V}&lr=0.2`);
  });

  it('is left alone once stopped', () => {
    settings.setState({ rate: 0.2 });
    stop();
    settle();
    page.dispatchEvent(new Event('popstate'));
    seek(5);
    settle();
    expect(written()).toEqual([0, 0]);
    expect(settings.getState().rate).toBe(0.2);
  });
});

describe('back and forward', () => {
  beforeEach(() => {
    settings.setState({ surface: 'booth' });
    settle();
    settings.setState({ surface: 'quadratic', parameters: { kappa: 50 } });
    seek(30);
    settle();
    expect(written()).toEqual([2, 0]);
  });

  it('bring back what was shown, and write nothing', () => {
    page.go(-1);
    expect(settings.getState()).toEqual({ ...defaultSettings, surface: 'booth' });
    expect(playback.getState().cursor).toBe(0);
    settle();
    expect(written()).toEqual([2, 0]);
    page.go(1);
    expect(settings.getState()).toMatchObject({ surface: 'quadratic', parameters: { kappa: 50 } });
    expect(playback.getState().cursor).toBe(30);
    page.go(-2);
    expect(settings.getState()).toEqual(defaultSettings);
    settle();
    expect(written()).toEqual([2, 0]);
  });

  it('go on from there: a step stays in the entry, a new experiment makes one', () => {
    page.go(-1);
    seek(7);
    settle();
    expect(written()).toEqual([2, 1]);
    expect(page.entries).toHaveLength(3);
    expect(page.hash).toBe(`${V}&surface=booth&at=7`);
    settings.setState({ loop: true });
    settle();
    expect(page.entries).toHaveLength(3);
    expect(page.hash).toBe(`${V}&surface=booth&loop=1&at=7`);
  });

  it('drop a change that was about to be written', () => {
    settings.setState({ rate: 0.2 });
    page.go(-1);
    settle();
    expect(settings.getState()).toEqual({ ...defaultSettings, surface: 'booth' });
    expect(written()).toEqual([2, 0]);
  });

  it('name what of an entry cannot be read, and keep the language', () => {
    setLanguage('ko');
    settle();
    page.entries[1] = `${PAGE}#surface=booth&steps=7`;
    page.go(-1);
    expect(linkProblems.getState().problems.map(({ key }) => key)).toEqual(['steps']);
    expect(preferences.getState().language).toBe('ko');
    page.go(1);
    expect(linkProblems.getState().problems).toEqual([]);
  });
});

describe('opening a link', () => {
  it('shows all that it says, and the defaults for the rest', () => {
    reset({ surface: 'booth', live: true, steps: 50 });
    openTab('network');
    play(50);
    const link = '#surface=quadratic&p.kappa=50&steps=2000&at=1500&lang=ko&theme=dark';
    const { settings: shown } = openLink(link);
    expect(settings.getState()).toBe(shown);
    const { surface, parameters, live, steps } = shown;
    expect([surface, parameters, live, steps]).toEqual(['quadratic', { kappa: 50 }, false, 2000]);
    expect(tab.getState().id).toBe(DEFAULT_TAB);
    expect(playback.getState()).toEqual({ playing: false, cursor: 1500 });
    expect(preferences.getState()).toEqual({
      language: 'ko',
      theme: 'dark',
      chosen: { language: true, theme: true },
    });
  });

  it('stands at the last step where the link names a later one', () => {
    openLink('#steps=100&at=400');
    expect(playback.getState().cursor).toBe(100);
  });

  it('leaves playback, language and theme as they are where the link does not name them', () => {
    seek(20);
    play(500);
    openLink('#surface=booth');
    expect(playback.getState()).toEqual({ playing: true, cursor: 20 });
    expect(preferences.getState().chosen).toEqual({ language: false, theme: false });
  });

  it('starts a whole step from its cursor', () => {
    play(500);
    advance(15, 500);
    openLink('#at=0&speed=1');
    play(500);
    advance(20, 500);
    expect(playback.getState().cursor).toBe(0);
  });

  it('says what cannot be read until that is dismissed', () => {
    openLink('#speed=3&orbit=1');
    expect(linkProblems.getState().problems.map(({ key }) => key)).toEqual(['speed', 'orbit']);
    linkProblems.getState().dismiss();
    expect(linkProblems.getState().problems).toEqual([]);
  });
});

describe('the link to share', () => {
  it('has step, language and theme in it, chosen or not, also while playing', () => {
    settings.setState({ surface: 'booth' });
    seek(9);
    play(500);
    const link = currentLink();
    expect(link).toBe(`${PAGE}${V}&surface=booth&at=9&lang=en&theme=light`);
    const { content, problems } = decodeLink(new URL(link).hash);
    expect(problems).toEqual([]);
    expect(content).toMatchObject({
      settings: { surface: 'booth' },
      cursor: 9,
      language: 'en',
      theme: 'light',
    });
  });

  it('is that of the file where the page is one', () => {
    page.entries = ['file:///home/optiscope/index.html'];
    expect(currentLink()).toBe(`file:///home/optiscope/index.html${V}&at=0&lang=en&theme=light`);
  });
});
