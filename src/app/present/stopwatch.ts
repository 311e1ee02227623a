/** Time that is counted while it runs. Instants and lengths in milliseconds. */
export interface Stopwatch {
  /** Since when it runs; null: it stands. */
  readonly since: number | null;
  /** What it had counted up to then. */
  readonly counted: number;
}

/** As a text, from which `readStopwatch` makes it again. */
export function writeStopwatch({ since, counted }: Stopwatch): string {
  return `${since ?? ''} ${counted}`;
}

/** @returns null for what is no stopwatch */
export function readStopwatch(text: string | null): Stopwatch | null {
  const [, since, counted] = /^(\d*) (\d+)$/.exec(text ?? '') ?? [];
  return counted === undefined ? null : { since: since ? Number(since) : null, counted: Number(counted) };
}

export const zero: Stopwatch = { since: null, counted: 0 };

export function elapsed({ since, counted }: Stopwatch, now: number): number {
  return since === null ? counted : counted + now - since;
}

export function start(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === null ? { ...watch, since: now } : watch;
}

export function stop(watch: Stopwatch, now: number): Stopwatch {
  return { since: null, counted: elapsed(watch, now) };
}

/** Back to nought; it goes on running if it ran. */
export function reset({ since }: Stopwatch, now: number): Stopwatch {
  return { since: since === null ? null : now, counted: 0 };
}

/** Whole seconds as `0:07`, `12:05` or `1:02:09`. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
