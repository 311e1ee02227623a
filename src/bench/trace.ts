import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it took, and how long of that its thread was running. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** What opens an interval: a frame's callbacks, or an input that reaches the page. */
export type Boundary = 'frame' | 'pointermove';

/** Main-thread milliseconds of one interval: as the thread ran, and as the clock ran. */
export interface Work {
  readonly cpu: number;
  readonly wall: number;
  /** The part of `cpu` that hands the page to the compositor: without a GPU it draws the canvases there. */
  readonly commit: number;
}

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/**
 * Traces the page during `action`, and sums the tasks of its main thread from each boundary to the next: scripts,
 * style, layout, paint, commit, garbage collection, timers, whatever runs there. A task counts for the interval
 * in which it ends. The first and the last interval, which are not whole, are left out.
 */
export async function traceWork(
  browser: Browser,
  page: Page,
  boundary: Boundary,
  action: () => Promise<void>,
): Promise<Work[]> {
  await browser.startTracing(page, { categories });
  await action();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return workBetween(traceEvents, boundary);
}

/** The work between boundaries on the thread that has them. */
export function workBetween(events: readonly TraceEvent[], boundary: Boundary): Work[] {
  const opens = ({ name, args }: TraceEvent) =>
    boundary === 'frame'
      ? name === 'FireAnimationFrame'
      : name === 'EventDispatch' && args?.data?.type === boundary;
  const first = events.find(opens);
  if (!first) return [];
  const main = events.filter(({ pid, tid }) => pid === first.pid && tid === first.tid);
  const complete = main.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts);
  const tasks = complete.filter(({ name }) => name === 'RunTask');
  const commits = complete.filter(({ name }) => name === 'Commit');
  const starts = main
    .filter(opens)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const work = starts.map(() => ({ cpu: 0, wall: 0, commit: 0 }));
  let interval = -1;
  let commit = 0;
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    // Two boundaries in one task are one interval: the input was shown with the next.
    while (interval + 1 < starts.length && starts[interval + 1]! < ts + dur) interval++;
    let committed = 0;
    for (; commit < commits.length && commits[commit]!.ts < ts + dur; commit++) {
      committed += commits[commit]!.tdur ?? 0;
    }
    const sum = work[interval];
    if (!sum) continue;
    sum.wall += dur / 1000;
    sum.cpu += tdur / 1000;
    sum.commit += committed / 1000;
  }
  return work.slice(1, -1).filter(({ wall }) => wall > 0);
}

/** The value below which `part` of the values lie: 0.5 is the median. */
export function quantile(values: readonly number[], part: number): number {
  const ascending = [...values].sort((a, b) => a - b);
  return ascending[Math.min(ascending.length - 1, Math.floor(part * ascending.length))] ?? Number.NaN;
}
