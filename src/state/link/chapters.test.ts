import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chapter, Pairs } from './chapters';
import type { LinkProblem } from './problem';
import { FakeWindow, PAGE } from './testing';

let page: FakeWindow;
let stop: () => void;
let sync: typeof import('./sync');
let chapters: typeof import('./chapters');
let problems: () => readonly LinkProblem[];
const settle = () => vi.advanceTimersByTime(400);
const pushed = () => page.history.pushState.mock.calls.length;

/** A tab with one setting, `depth`, 2 unless said. */
function fakeChapter() {
  let depth = 2;
  let changed = () => {};
  const chapter: Chapter = {
    write: () => (depth === 2 ? [] : [['depth', String(depth)]]),
    read(said: Pairs) {
      depth = 2;
      return said.flatMap(([key, value]): LinkProblem[] => {
        if (key !== 'depth') return [{ key, value, reason: 'unknown-key' }];
        depth = Number(value);
        return [];
      });
    },
    normalise: (said) => said,
    subscribe(listener) {
      changed = listener;
      return () => {};
    },
    whole: () => depth < 9,
  };
  const set = (value: number) => {
    depth = value;
    changed();
  };
  return { chapter, set, depth: () => depth };
}

/** The modules afresh, with no chapter in them. */
beforeEach(async () => {
  vi.useFakeTimers();
  page = new FakeWindow();
  vi.stubGlobal('window', page);
  vi.resetModules();
  chapters = await import('./chapters');
  sync = await import('./sync');
  const { linkProblems } = await import('./problem');
  problems = () => linkProblems.getState().problems;
});
afterEach(() => {
  stop?.();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function start(hash: string) {
  page.entries = [`${PAGE}${hash}`];
  sync.openLink(page.hash);
  stop = sync.startLinkSync();
}

describe('a link to a tab whose code has not come', () => {
  const said = '#v=1&tab=network&depth=5&orbit=1';

  it('is kept as it is, and written again without loss', async () => {
    await start(said);
    const { setTheme } = await import('../preferences');
    setTheme('dark');
    settle();
    expect(page.hash).toBe(`${said}&theme=dark`);
    expect(problems()).toEqual([]);
  });

  it('is read when it comes, and what of it cannot be read is named then', async () => {
    await start(said);
    const { chapter, depth } = fakeChapter();
    chapters.openChapter('network', chapter);
    expect(depth()).toBe(5);
    expect(problems()).toEqual([{ key: 'orbit', value: '1', reason: 'unknown-key' }]);
    settle();
    expect(page.hash).toBe(said);
  });

  it('makes no new entry of the history because the tab says the same in other words', async () => {
    await start('#v=1&tab=network&depth=2');
    chapters.openChapter('network', fakeChapter().chapter);
    const { setLanguage } = await import('../preferences');
    setLanguage('ko');
    settle();
    expect(pushed()).toBe(0);
    expect(page.hash).toBe('#v=1&tab=network&lang=ko');
  });
});

describe('two tabs', () => {
  it('have their own settings, of which a link has those of the one it opens', async () => {
    await start('#v=1&surface=booth');
    const { settings } = await import('../settings');
    const { openTab } = await import('../tab');
    const { chapter, set, depth } = fakeChapter();
    chapters.openChapter('network', chapter);
    openTab('network');
    settle();
    set(3);
    settle();
    expect(page.hash).toBe('#v=1&tab=network&depth=3');
    expect(pushed()).toBe(2);
    page.go(-1);
    expect(depth()).toBe(2);
    page.go(-1);
    expect(settings.getState().surface).toBe('booth');
    page.go(2);
    expect([settings.getState().surface, depth()]).toEqual(['booth', 3]);
    openTab('surfaces');
    settle();
    expect(page.hash).toBe('#v=1&surface=booth&at=0');
    expect(depth()).toBe(3);
  });

  it('have an entry each, also where the code of one comes before the address follows', async () => {
    await start('#v=1&surface=booth&at=0');
    const { openTab } = await import('../tab');
    openTab('network');
    chapters.openChapter('network', fakeChapter().chapter);
    settle();
    expect(pushed()).toBe(1);
    expect(page.hash).toBe('#v=1&tab=network');
  });

  it('say whether a link holds all that is shown', async () => {
    await start('#v=1&tab=network&depth=9');
    expect(sync.linkIsWhole()).toBe(true);
    chapters.openChapter('network', fakeChapter().chapter);
    expect(sync.linkIsWhole()).toBe(false);
    const { openTab } = await import('../tab');
    openTab('surfaces');
    expect(sync.linkIsWhole()).toBe(true);
  });
});
