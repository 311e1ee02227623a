import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchCheckers, offerChecker } from '../state/link';
import { encodeLink } from '../state/link/codec';
import { anySurfacesContent, nothing } from '../state/link/testing';
import { plainPage } from '../state/page';
import { check, writeSettings } from '../tabs/network/link';
import { anySettings } from '../tabs/network/testing';
import { contentOf, draftOf, emptyLesson, newScene, withText } from './draft';
import { readFile, writeFile } from './file';
import { LessonError, prepareToRead, readLesson } from './read';

const said = { en: 'x', ko: '' };

/** A lesson as the editor has it, with scenes that show these states. */
const lessonOf = (...states: readonly string[]) => ({
  ...emptyLesson,
  title: said,
  summary: said,
  scenes: states.map((state) => ({ ...newScene(state), title: said, text: said })),
});

/** The faults of a file with these states: where, and what of the state it is. */
async function faultsOf(...states: readonly string[]): Promise<readonly string[]> {
  const content = contentOf(lessonOf(...states));
  await prepareToRead(content);
  try {
    readLesson(content);
    return [];
  } catch (error) {
    if (!(error instanceof LessonError)) throw error;
    return error.faults.map(
      ({ path, problem }) => `${path.join('.')} ${problem?.key}=${problem?.value} ${problem?.reason}`,
    );
  }
}

const fetched = vi.fn(async () => check);

beforeEach(() => {
  fetched.mockClear();
  offerChecker('network', fetched);
});

describe('a state that the editor has captured', () => {
  const page = { ...nothing, page: plainPage };
  const states = fc.oneof(
    anySurfacesContent.map(({ settings, cursor }) =>
      encodeLink({ ...page, settings, cursor: cursor ?? 0, tab: null }),
    ),
    anySettings.map((now) => encodeLink({ ...page, tab: 'network', chapter: writeSettings(now) })),
  );

  it('is read back from the file, whatever the tabs showed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(states, { minLength: 1, maxLength: 4 }), async (captured) => {
        const lesson = lessonOf(...captured);
        const read = await readFile(writeFile(lesson, 'en'));
        expect('kind' in read ? read : draftOf(read)).toEqual(lesson);
      }),
    );
  });
});

describe('a state that cannot be shown', () => {
  it.each([
    ['surface=moon&lr=banana', ['surface=moon unknown-choice', 'lr=banana not-a-number']],
    ['banana', ['banana= unknown-key']],
    ['surface=booth&lr=-1', ['lr=-1 not-allowed']],
    ['adam.orbit=1', ['adam.orbit=1 unknown-key']],
    ['v=2&surface=booth', ['v=2 newer-version']],
    ['tab=lessons', ['tab=lessons unknown-choice']],
    ['tab=mars&surface=booth', ['tab=mars unknown-choice']],
    ['tab=network&units=0', ['units=0 not-allowed']],
    ['tab=network&data=mine', ['data=mine unknown-choice']],
    ['tab=network&surface=booth&at=5', ['at=5 not-allowed', 'surface=booth unknown-key']],
  ])('is refused with its place and every reason: %s', async (state, reasons) => {
    expect(await faultsOf('surface=booth', state)).toEqual(
      reasons.map((reason) => `scenes.1.state ${reason}`),
    );
  });

  it('is told beside other faults', async () => {
    const lesson = { ...lessonOf('lr=banana'), title: withText(said, 'en', '') };
    const refused = await readFile(writeFile(lesson, 'en'));
    expect(refused).toMatchObject({
      kind: 'invalid',
      error: { faults: [{ path: ['title'] }, { path: ['scenes', 0, 'state'] }] },
    });
  });
});

describe('what checks the states of a tab', () => {
  it('is fetched for a state of that tab, and not for others', async () => {
    expect(await faultsOf('surface=booth', 'tab=surfaces')).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
    expect(await faultsOf('tab=network', 'tab=network&data=xor')).toEqual([]);
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('that cannot be fetched lets no file in unchecked', async () => {
    offerChecker('network', () => Promise.reject(new TypeError('no network')));
    await expect(fetchCheckers(['tab=network'])).rejects.toThrow('no network');
    const file = writeFile(lessonOf('tab=network'), 'en');
    expect(await readFile(file)).toEqual({ kind: 'unreachable' });
  });
});
