import * as v from 'valibot';
import { afterEach, expect, it } from 'vitest';
import { running } from '../../lessons/running';
import { lessonSchema } from '../../lessons/schema';
import { perform, performer } from '../../state/performer';
import { setBlank, startPresenting, stopPresenting } from '../../state/presenting';
import { standing } from './session';

afterEach(() => {
  stopPresenting();
  performer.setState({ current: null });
  running.setState(running.getInitialState(), true);
});

const lesson = v.parse(lessonSchema, {
  format: 'optiscope-lesson',
  version: 1,
  title: { en: 'L' },
  summary: { en: 'S' },
  scenes: [
    { title: { en: 'First' }, text: { en: 'One' }, notes: { en: 'Say *this*.' }, state: '' },
    { title: { en: 'Second', ko: '둘째' }, text: { en: 'Two' }, state: '' },
  ],
});

it('tells the speaker the notes of the scene and what comes next', () => {
  running.setState({ lesson, index: 0 });
  expect(standing().scene).toEqual({
    index: 0,
    count: 2,
    title: { en: 'First' },
    notes: { en: 'Say *this*.' },
    next: { title: { en: 'Second', ko: '둘째' }, text: { en: 'Two' } },
  });
});

it('has nothing next to the last scene, and no notes where there are none', () => {
  running.setState({ lesson, index: 1 });
  expect(standing().scene).toMatchObject({ index: 1, notes: null, next: null });
});

it('says what plays, and whether the class sees it', () => {
  expect(standing()).toMatchObject({ scene: null, play: null, presenting: false, blank: false });
  perform({
    toggle: () => {},
    step: () => {},
    playing: () => true,
    position: () => 42,
    panels: () => 6,
    subscribe: () => () => {},
  });
  startPresenting();
  setBlank(true);
  expect(standing()).toMatchObject({ play: { playing: true, step: 42 }, presenting: true, blank: true });
});
