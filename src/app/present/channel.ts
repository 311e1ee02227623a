import type { Line, Prose } from '../../lessons/schema';
import type { Language } from '../../state/preferences';
import type { Action } from './keys';

/** What the speaker's window shows of a presentation. */
export interface Standing {
  /** Null: no lesson runs. */
  readonly scene: {
    readonly index: number;
    readonly count: number;
    readonly title: Line;
    readonly notes: Prose | null;
    readonly next: { readonly title: Line; readonly text: Prose } | null;
  } | null;
  /** Null: the open tab has nothing that plays. */
  readonly play: { readonly playing: boolean; readonly step: number } | null;
  /** Whether it is being presented just now. */
  readonly presenting: boolean;
  readonly blank: boolean;
  readonly language: Language;
}

/** From the presentation to the speaker's window. */
export type Report = { readonly type: 'standing'; readonly standing: Standing } | { readonly type: 'closed' };

/** From the speaker's window to the presentation. */
export type Request = { readonly type: 'hello' } | { readonly type: 'act'; readonly action: Action };

export interface Connection<Out> {
  send(message: Out): void;
  close(): void;
}

/**
 * Connects the two windows of a presentation, in this browser and nowhere else.
 *
 * @param name of the presentation, so that several do not mix
 * @param from tells the two ends apart, as each hears all that is said
 */
function connect<In, Out>(
  name: string,
  from: 'presentation' | 'speaker',
  hear: (message: In) => void,
): Connection<Out> {
  const channel = new BroadcastChannel(`optiscope-${name}`);
  channel.onmessage = ({ data }: MessageEvent<{ from: string; message: In }>) => {
    if (data.from !== from) hear(data.message);
  };
  return {
    send: (message) => channel.postMessage({ from, message }),
    close: () => channel.close(),
  };
}

export const connectPresentation = (name: string, hear: (request: Request) => void) =>
  connect<Request, Report>(name, 'presentation', hear);

export const connectSpeaker = (name: string, hear: (report: Report) => void) =>
  connect<Report, Request>(name, 'speaker', hear);
