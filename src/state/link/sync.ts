import { isDraft, page, plainPage } from '../page';
import { playback } from '../playback';
import { preferences } from '../preferences';
import { defaultSettings, settings } from '../settings';
import { tab } from '../tab';
import { chapterIsWhole, listenToChapters } from './chapters';
import { decodeLink, encodeLink, type LinkContent } from './codec';
import { linkProblems } from './problem';
import { openState, shownScene, showsScene, stateContent } from './scene';

/** Milliseconds without a change after which the address bar follows. */
const SETTLED = 400;

/**
 * The present state as a link would say it. While a lesson runs, a link names the tab that is open, except where the
 * scene is shown as the lesson has it: then it names the scene alone.
 */
export function linkContent(): LinkContent {
  const { language, theme, chosen } = preferences.getState();
  const now = page.getState();
  const state = stateContent();
  const named = now.lesson === null ? state : { ...state, tab: tab.getState().id };
  return {
    ...(showsScene() ? untold : named),
    page: now,
    language: chosen.language ? language : null,
    theme: chosen.theme ? theme : null,
  };
}

const untold = { settings: defaultSettings, cursor: null, tab: null, chapter: [] };

/**
 * The address that opens exactly this picture on another machine, cursor, language and theme included.
 *
 * @param embed for a frame in another page
 */
export function currentLink(embed = false): string {
  const { language, theme } = preferences.getState();
  const { cursor } = playback.getState();
  const { page: now, ...shown } = linkContent();
  // Another machine has no draft of this one; what it shows, it can be told.
  if (isDraft(now.lesson)) {
    return addressOf(
      encodeLink({ ...stateContent(), cursor, page: { ...plainPage, embed }, language, theme }),
    );
  }
  const step = showsScene() ? {} : { cursor };
  return addressOf(
    encodeLink({ ...shown, ...step, page: { ...now, embed, speaker: null }, language, theme }),
  );
}

/** The address of the speaker's window of a presentation. */
export function speakerLink(presentation: string): string {
  const { language, theme } = preferences.getState();
  const page = { ...plainPage, speaker: presentation };
  return addressOf(encodeLink({ ...untold, page, language, theme }));
}

/** The address that opens a lesson on another machine, from its first scene on. */
export function lessonLink(reference: string): string {
  const page = { ...plainPage, lesson: reference };
  return addressOf(encodeLink({ ...untold, page, language: null, theme: null }));
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
  // A link to a scene alone is read by the lesson, when it has come.
  const ofScene = content.page.lesson !== null && content.tab === null;
  shownScene.setState({ state: null, own: !ofScene });
  const further = ofScene ? [] : openState(content, false);
  // Last, as the lesson listens to it.
  page.setState(content.page, true);
  const { language, theme } = content;
  preferences.setState((now) => ({
    language: language ?? now.language,
    theme: theme ?? now.theme,
    chosen: { language: now.chosen.language || language !== null, theme: now.chosen.theme || theme !== null },
  }));
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
  /** The address as it was last read or written. */
  let known = window.location.href;

  const write = () => {
    // Somebody has entered another one in the meantime, and its event is still to come: it is not to be overwritten.
    if (window.location.href !== known) return follow();
    const content = linkContent();
    const address = addressOf(encodeLink(content));
    const experiment = experimentOf(content);
    if (address !== window.location.href) {
      // In other people's slides, Back is theirs.
      if (experiment === shown || content.page.embed) window.history.replaceState(null, '', address);
      else window.history.pushState(null, '', address);
    }
    shown = experiment;
    known = window.location.href;
  };
  const schedule = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(write, SETTLED);
  };
  const follow = () => {
    known = window.location.href;
    openLink(window.location.hash);
    window.clearTimeout(timer);
    shown = experimentOf(linkContent());
  };
  const unsubscribe = [
    settings.subscribe(schedule),
    tab.subscribe(schedule),
    page.subscribe(schedule),
    shownScene.subscribe(schedule),
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
