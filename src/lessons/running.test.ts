import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setSharedRate } from '../state/actions';
import { type Conductor, conduct } from '../state/conductor';
import { currentLink, openLink, shownScene, showsScene } from '../state/link';
import { FakeWindow, PAGE } from '../state/link/testing';
import { page, plainPage } from '../state/page';
import { cursorStep, pause, seek } from '../state/playback';
import { settings } from '../state/settings';
import { bareStage, staging } from '../state/staging';
import { openTab, tab } from '../state/tab';
import { reset } from '../state/testing';
import { draftOf } from './draft';
import { addDraft } from './drafts';
import { PACKED } from './load';
import { pack } from './pack';
import { readLesson } from './read';
import {
  closeLesson,
  goTo,
  leaveLesson,
  nextScene,
  openLesson,
  previousScene,
  restartScene,
  reveal,
  runLessons,
  running,
  stateOf,
} from './running';

const text = { en: 'x' };
const lesson = {
  format: 'optiscope-lesson',
  version: 1,
  title: text,
  summary: text,
  scenes: [
    { title: text, text, state: 'surface=booth&at=7', hide: ['charts'], lock: ['playback'], point: 'start' },
    { title: text, text, state: 'surface=ravine&speed=8', play: { from: 3, to: 40, speed: 0.5 } },
    {
      title: text,
      text,
      state: 'surface=bowl',
      play: { from: 0, to: 9 },
      question: { kind: 'place', optimizer: 'gd', step: 9, prompt: text },
    },
    { title: text, text, state: 'tab=network&units=3', play: { from: 0, to: 20 } },
  ],
};

let reference: string;
let surfaces: Conductor;
const stops: (() => void)[] = [];
/** Until the lesson has been unpacked. */
const come = () => vi.waitFor(() => expect(running.getState().lesson).not.toBeNull());
const scene = () => [running.getState().index, page.getState().scene];

beforeEach(async () => {
  vi.stubGlobal('window', new FakeWindow());
  reset();
  pause();
  seek(0);
  openTab('lessons');
  page.setState(plainPage, true);
  reference = PACKED + (await pack(lesson));
  surfaces = { play: vi.fn(), pause: vi.fn() };
  stops.push(conduct('surfaces', surfaces), runLessons());
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

describe('a lesson', () => {
  it('shows its first scene: the state, on its tab, with the stage set', async () => {
    openLesson(reference);
    await come();
    expect(tab.getState().id).toBe('surfaces');
    expect([settings.getState().surface, cursorStep()]).toEqual(['booth', 7]);
    expect(staging.getState()).toEqual({
      hidden: ['charts'],
      locked: ['playback'],
      pointed: 'start',
      veiled: false,
    });
    expect(surfaces.play).not.toHaveBeenCalled();
    expect(showsScene()).toBe(true);
  });

  it('goes from scene to scene, and no further than there are', async () => {
    openLesson(reference);
    await come();
    previousScene();
    expect(scene()).toEqual([0, 1]);
    nextScene();
    expect(scene()).toEqual([1, 2]);
    expect(staging.getState()).toEqual(bareStage);
    goTo(3);
    nextScene();
    expect(scene()).toEqual([3, 4]);
    expect(tab.getState().id).toBe('network');
    goTo(0);
    expect([settings.getState().surface, tab.getState().id]).toEqual(['booth', 'surfaces']);
  });

  it('plays what a scene has to play, at its speed, and again when it is begun anew', async () => {
    openLesson(reference, 1);
    await come();
    expect(surfaces.play).toHaveBeenCalledExactlyOnceWith({ from: 3, to: 40, speed: 0.5 });
    expect(settings.getState().speed).toBe(0.5);
    expect(showsScene()).toBe(true);
    setSharedRate(0.3);
    expect(showsScene()).toBe(false);
    restartScene();
    expect(showsScene()).toBe(true);
    expect(surfaces.play).toHaveBeenCalledTimes(2);
  });

  it('hides what a question is about and plays it when the answer is shown', async () => {
    openLesson(reference, 2);
    await come();
    expect(staging.getState().veiled).toBe(true);
    restartScene();
    expect(surfaces.play).not.toHaveBeenCalled();
    reveal();
    expect(staging.getState().veiled).toBe(false);
    expect(surfaces.play).toHaveBeenCalledExactlyOnceWith({ from: 0, to: 9 });
    restartScene();
    expect(staging.getState().veiled).toBe(false);
    goTo(0);
    goTo(2);
    expect(staging.getState().veiled).toBe(true);
  });

  it('hides the learning rate that a question is about until the answer is shown', async () => {
    const question = { kind: 'rate', optimizer: 'gd', rates: [0.1, 0.5], tolerance: 0.01, prompt: text };
    const asking = { title: text, text, state: 'surface=bowl', hide: ['charts', 'learning-rate'], question };
    openLesson(PACKED + (await pack({ ...lesson, scenes: [asking] })));
    await come();
    expect(staging.getState().hidden).toEqual(['charts', 'learning-rate']);
    reveal();
    expect(staging.getState().hidden).toEqual(['charts']);
    restartScene();
    expect(staging.getState().hidden).toEqual(['charts']);
  });

  it('waits for the tab that it plays on', async () => {
    openLesson(reference, 3);
    await come();
    const network = { play: vi.fn(), pause: vi.fn() };
    stops.push(conduct('network', network));
    expect(network.play).toHaveBeenCalledExactlyOnceWith({ from: 0, to: 20 });
  });

  it('is left with everything as it is and nothing hidden, or closed for the list', async () => {
    openLesson(reference);
    await come();
    leaveLesson();
    expect(staging.getState()).toEqual(bareStage);
    expect(running.getState()).toMatchObject({ reference: null, lesson: null });
    expect([tab.getState().id, settings.getState().surface]).toEqual(['surfaces', 'booth']);
    openLesson(reference);
    await come();
    closeLesson();
    expect([tab.getState().id, page.getState()]).toEqual(['lessons', plainPage]);
  });

  it('is not shown any more when another has been opened before it came', async () => {
    openLesson(reference);
    openLesson('no such lesson');
    await vi.waitFor(() => expect(running.getState().trouble).toEqual({ kind: 'unknown' }));
    expect(running.getState().lesson).toBeNull();
  });
});

describe('a link', () => {
  it('to a scene opens it, and goes to the last where there is no such scene', async () => {
    openLink(`#v=1&lesson=${reference}&scene=2`);
    await come();
    expect(settings.getState().surface).toBe('ravine');
    openLink(`#v=1&lesson=${reference}&scene=99`);
    expect(scene()).toEqual([3, 4]);
  });

  it('with a state of its own keeps it, with the stage of the scene, until the scene is wanted back', async () => {
    openLink(`#v=1&lesson=${reference}&scene=1&tab=surfaces&surface=beale&at=3`);
    await come();
    expect([settings.getState().surface, cursorStep()]).toEqual(['beale', 3]);
    expect(staging.getState().hidden).toEqual(['charts']);
    expect(showsScene()).toBe(false);
    expect(currentLink()).toContain('&tab=surfaces&at=3&');
    restartScene();
    expect(settings.getState().surface).toBe('booth');
    expect(currentLink()).toBe(`${PAGE}#v=1&lesson=${reference}&lang=en&theme=light`);
  });

  it('back to a scene that was changed shows it as it is in the lesson', async () => {
    openLink(`#v=1&lesson=${reference}`);
    await come();
    settings.setState({ surface: 'beale' });
    openLink(`#v=1&lesson=${reference}`);
    expect(settings.getState().surface).toBe('booth');
    openLink('#v=1&surface=ackley');
    expect(staging.getState()).toEqual(bareStage);
    expect(shownScene.getState().state).toBeNull();
  });
});

describe('a lesson that cannot be shown', () => {
  const troubleOf = async (opened: string) => {
    openLesson(opened);
    await vi.waitFor(() => expect(running.getState().trouble).not.toBeNull());
    return running.getState().trouble;
  };

  it('is told why', async () => {
    expect(await troubleOf('nonsense')).toEqual({ kind: 'unknown' });
    expect(await troubleOf('!nonsense')).toEqual({ kind: 'missing' });
    expect(await troubleOf(`${reference.slice(0, -6)}`)).toEqual({ kind: 'damaged' });
    const bad = PACKED + (await pack({ ...lesson, scenes: [] }));
    expect(await troubleOf(bad)).toEqual({
      kind: 'invalid',
      faults: [{ path: ['scenes'], reason: 'too-few', expected: '>= 1' }],
    });
  });

  it('may be a draft, which runs when it is whole', async () => {
    const id = addDraft(draftOf(readLesson(lesson)));
    openLesson(`!${id}`, 1);
    await come();
    expect(settings.getState().surface).toBe('ravine');
  });
});

describe('the state of a scene', () => {
  const { scenes } = readLesson(lesson);
  const stateWith = (state: string) => stateOf({ ...scenes[0]!, state });

  it('opens the side panel that it points into, unless it says itself what that shows', () => {
    expect(stateWith('surface=booth')).toBe('surface=booth&side=surface');
    expect(stateWith('surface=booth&side=step')).toBe('surface=booth&side=step');
    expect(stateOf({ ...scenes[0]!, point: 'charts' })).toBe('surface=booth&at=7');
  });
});
