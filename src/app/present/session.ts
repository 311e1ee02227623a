import { running } from '../../lessons/running';
import { speakerLink } from '../../state/link';
import { performer } from '../../state/performer';
import { preferences } from '../../state/preferences';
import { presenting } from '../../state/presenting';
import { keep, recall } from '../../state/reload';
import { act } from './act';
import { connectPresentation, type Standing } from './channel';
import { fullScreen } from './fullScreen';

/** Milliseconds between two words to the speaker's window, which is read by a person. */
const PACE = 100;

/** Where the name waits while the page is loaded anew. */
const KEPT = 'presentation';

const kept = takeName();

/**
 * Of this page, as long as it is open, and of the same one loaded anew; so the speaker's window outlasts an end of the
 * full screen or a reload, clock and all.
 */
const name = kept ?? Math.random().toString(36).slice(2, 10);

let speaker: Window | null = null;
let told = kept !== null;
if (told) tellSpeaker();

/**
 * Opens the speaker's window, or brings it to the front.
 *
 * @returns its address where the browser has blocked it, else null
 */
export function openSpeaker(): string | null {
  const link = speakerLink(name);
  if (!told) tellSpeaker();
  told = true;
  if (speaker && !speaker.closed) {
    speaker.focus();
    return null;
  }
  fullScreen.yieldToWindow();
  speaker = window.open(link, `optiscope-speaker-${name}`, 'popup,width=960,height=720');
  return speaker ? null : link;
}

/** From now on keeps the speaker's window in step, and does what it asks for. */
function tellSpeaker(): void {
  let timer = 0;
  const connection = connectPresentation(name, (request) => {
    if (request.type === 'hello') tell();
    else if (presenting.getState().on) act(request.action);
  });
  const tell = () => {
    window.clearTimeout(timer);
    timer = 0;
    connection.send({ type: 'standing', standing: standing() });
  };
  const later = () => {
    timer ||= window.setTimeout(tell, PACE);
  };
  let leave = performer.getState().current?.subscribe(later);
  performer.subscribe(({ current }) => {
    leave?.();
    leave = current?.subscribe(later);
    later();
  });
  for (const store of [running, presenting, preferences]) store.subscribe(later);
  const closed = () => {
    connection.send({ type: 'closed' });
    keep(KEPT, name);
  };
  window.addEventListener('pagehide', closed);
  // Brought back from the browser's history, it is there again.
  window.addEventListener('pageshow', () => {
    takeName();
    tell();
  });
  tell();
}

/** The name that the page had before it was loaded anew. Taken out, so that a copy of this tab has another one. */
function takeName(): string | null {
  const found = recall(KEPT);
  keep(KEPT, null);
  return found;
}

/** What the presentation shows, for the speaker. */
export function standing(): Standing {
  const { lesson, index } = running.getState();
  const scene = lesson?.scenes[index];
  const next = lesson?.scenes[index + 1];
  const { current } = performer.getState();
  const { on, blank } = presenting.getState();
  return {
    scene:
      lesson && scene
        ? {
            index,
            count: lesson.scenes.length,
            title: scene.title,
            notes: scene.notes ?? null,
            next: next ? { title: next.title, text: next.text } : null,
          }
        : null,
    play: current && { playing: current.playing(), step: current.position() },
    presenting: on,
    blank,
    language: preferences.getState().language,
  };
}
