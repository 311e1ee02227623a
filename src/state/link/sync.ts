import { pause, playback, seek } from '../playback';
import { preferences } from '../preferences';
import { settings } from '../settings';
import { DEFAULT_TAB, tab } from '../tab';
import { chapterIsWhole, listenToChapters, readChapter, writeChapter } from './chapters';
import { decodeLink, encodeLink, hasChapter, type LinkContent } from './codec';
import { linkProblems } from './problem';

/** Milliseconds without a change after which the address bar follows. */
const SETTLED = 400;

/** The present state as a link would say it. */
export function linkContent(): LinkContent {
  const { language, theme, chosen } = preferences.getState();
  const { playing, cursor } = playback.getState();
  const { id } = tab.getState();
  return {
    settings: settings.getState(),
    cursor: playing ? null : cursor,
    tab: id === DEFAULT_TAB ? null : id,
    chapter: writeChapter(id),
    language: chosen.language ? language : null,
    theme: chosen.theme ? theme : null,
  };
}

/** The address that opens exactly this picture on another machine, cursor, language and theme included. */
export function currentLink(): string {
  const { language, theme } = preferences.getState();
  return addressOf(encodeLink({ ...linkContent(), cursor: playback.getState().cursor, language, theme }));
}

/** Whether that address says all that is shown; not so with own data. */
export function linkIsWhole(): boolean {
  return chapterIsWhole(tab.getState().id);
}

function addressOf(hash: string): string {
  const { origin, pathname, search } = window.location;
  return `${origin === 'null' ? 'file://' : origin}${pathname}${search}${hash && `#${hash}`}`;
}

/**
 * Shows what the address bar says, and reports what of it could not be read. The settings of the tabs that it does not
 * open stay as they are.
 */
export function openLink(hash: string): LinkContent {
  const { content, problems } = decodeLink(hash);
  const further = hasChapter(content.tab) ? readChapter(content.tab, content.chapter) : [];
  if (!hasChapter(content.tab)) settings.setState(content.settings, true);
  tab.setState({ id: content.tab ?? DEFAULT_TAB });
  const { language, theme } = content;
  preferences.setState((now) => ({
    language: language ?? now.language,
    theme: theme ?? now.theme,
    chosen: { language: now.chosen.language || language !== null, theme: now.chosen.theme || theme !== null },
  }));
  if (content.cursor !== null) {
    pause();
    seek(content.cursor);
  }
  linkProblems.setState({ problems: [...problems, ...further] });
  return content;
}

/**
 * Keeps the address bar and the state in step, both ways. A new experiment is a new entry in the browser's
 * history; another cursor, language or theme is not.
 *
 * @returns a function that stops it
 */
export function startLinkSync(): () => void {
  let timer = 0;
  let shown = experimentOf(linkContent());

  const write = () => {
    const content = linkContent();
    const address = addressOf(encodeLink(content));
    const experiment = experimentOf(content);
    if (address !== window.location.href) {
      if (experiment === shown) window.history.replaceState(null, '', address);
      else window.history.pushState(null, '', address);
    }
    shown = experiment;
  };
  const schedule = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(write, SETTLED);
  };
  const follow = () => {
    window.clearTimeout(timer);
    openLink(window.location.hash);
    window.clearTimeout(timer);
    shown = experimentOf(linkContent());
  };
  const unsubscribe = [
    settings.subscribe(schedule),
    tab.subscribe(schedule),
    preferences.subscribe(schedule),
    listenToChapters({
      changed: schedule,
      opened: (said) => {
        const content = linkContent();
        if (shown === experimentOf({ ...content, chapter: said })) shown = experimentOf(content);
      },
    }),
    playback.subscribe((now, before) => {
      if (!now.playing || !before.playing) schedule();
    }),
  ];
  window.addEventListener('popstate', follow);
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('popstate', follow);
    for (const stop of unsubscribe) stop();
  };
}

function experimentOf(content: LinkContent): string {
  return encodeLink({ ...content, cursor: null, language: null, theme: null });
}
