import type { PlotTheme } from '../../plot';
import type { Sheet } from '../../plot/svg';

/** What of a subject is drawn, and how it looks. */
export interface View {
  readonly theme: PlotTheme;
  /** The step shown, from 0. */
  readonly step: number;
}

/** Something of a tab that makes a picture: a plot, all of them, a chart. */
export interface Subject {
  /** Of file names and links between forms: lower case, digits, hyphens. */
  readonly id: string;
  readonly label: string;
  /** Charts are wider than plots. */
  readonly kind: 'plots' | 'chart';
  /** Draws it over the whole of a sheet. The same step gives the same picture, whatever was drawn before. */
  draw(sheet: Sheet, view: View): void;
}

/** What a tab can play, step by step. */
export interface Playable {
  /** The steps there are, ascending. A film shows each in its turn, or some of them. */
  readonly steps: Steps;
  /** Steps a second on the page, for the film's first length; null where it has no speed of its own. */
  readonly rate: number | null;
  /** Brings a step to where `draw` finds it; null where it is always there. */
  readonly prepare: ((step: number) => Promise<void>) | null;
  /** Called when the film is done or abandoned. */
  readonly release: (() => void) | null;
}

/** All steps from the first to the last, or those that were kept. */
export interface Steps {
  readonly first: number;
  readonly last: number;
  /** Null: every one. */
  readonly kept: readonly number[] | null;
}

/** A file of numbers, written bit by bit. */
export interface Table {
  readonly id: string;
  readonly label: string;
  readonly rows: number;
  /** About how large the file gets. */
  readonly bytes: number;
  /** The file in pieces of some thousand rows. */
  pieces(): Iterable<{ readonly text: string; readonly rows: number }>;
}

/** What one can take away from a tab as it stands when it is asked. */
export interface Takeaway {
  /** What it shows, for file names: `beale`. */
  readonly name: string;
  /** The step shown. */
  readonly step: number;
  /** The first is offered first. Empty where there is nothing to draw. */
  readonly subjects: readonly Subject[];
  /** Null where there is nothing to play. */
  readonly playable: Playable | null;
  readonly tables: readonly Table[];
  /** The settings, for a JSON file; the link and the version are added to them. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Said where there are no plots but could be: a sentence of why. */
  readonly note: string | null;
  /** Lets the tab go on. */
  close(): void;
}

/** Makes what a tab lets one take away; the tab stands still until it is closed. */
export type OpenTakeaway = () => Takeaway | Promise<Takeaway>;
