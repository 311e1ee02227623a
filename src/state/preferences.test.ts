import { afterEach, describe, expect, it, vi } from 'vitest';

/** The module as it starts in a browser with these languages, whose system is dark or not. */
async function start(languages?: readonly string[], dark?: boolean) {
  vi.resetModules();
  vi.stubGlobal('navigator', languages && { languages });
  vi.stubGlobal('matchMedia', dark === undefined ? undefined : () => ({ matches: dark }));
  return import('./preferences');
}

afterEach(() => vi.unstubAllGlobals());

describe('at first', () => {
  it.each([
    [['ko-KR', 'en'], 'ko'],
    [['KO'], 'ko'],
    [['de-DE', 'en-GB', 'ko'], 'en'],
    [['fr', 'ko-KR'], 'ko'],
    [['fr', 'de'], 'en'],
    // Konkani and Middle English are other languages.
    [['kok-IN', 'enm', 'ko'], 'ko'],
    [[], 'en'],
    [undefined, 'en'],
  ])('a browser that asks for %j has the page in %s', async (languages, language) => {
    const { preferences } = await start(languages);
    expect(preferences.getState().language).toBe(language);
  });

  it.each([
    [true, 'dark'],
    [false, 'light'],
    [undefined, 'light'],
  ])('a system that is dark (%s) has the page %s', async (dark, theme) => {
    const { preferences } = await start([], dark);
    expect(preferences.getState().theme).toBe(theme);
  });

  it('nothing is chosen, and then only what somebody chooses', async () => {
    const { preferences, setLanguage, setTheme } = await start(['en'], false);
    expect(preferences.getState().chosen).toEqual({ language: false, theme: false });
    setLanguage('ko');
    expect(preferences.getState()).toEqual({
      language: 'ko',
      theme: 'light',
      chosen: { language: true, theme: false },
    });
    setTheme('projector');
    expect(preferences.getState()).toMatchObject({
      theme: 'projector',
      chosen: { language: true, theme: true },
    });
  });
});
