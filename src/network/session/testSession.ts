import { afterEach } from 'vitest';
import { type BackendId, type Backends, ContextLost } from '../backends/backends';
import { checkReadings } from '../readback';
import { use } from '../testing/backends';
import type { Report, Request } from './messages';
import { type Place, RaceServer } from './server';
import { liveWith, nothing, setup } from './testing';

/** Node's backends under the names of the browser's, which break when told to. */
export class TestBackends implements Backends {
  onLost: (() => void) | null = null;
  /** Which cannot start. */
  readonly missing = new Set<BackendId>();
  /** Readings until one fails, and with what. */
  failure: { after: number; error: Error } | null = null;
  readonly log: string[] = [];

  constructor(readonly gpu: string | null = 'A graphics card') {
    checkReadings(() => {
      if (!this.failure || this.failure.after-- > 0) return;
      const { error } = this.failure;
      this.failure = null;
      throw error;
    });
  }

  renderer = () => this.gpu;

  async use(id: BackendId): Promise<void> {
    this.log.push(`use ${id}`);
    if (this.missing.has(id)) throw new Error(`no ${id}`);
    await use(id === 'webgl' ? 'cpu' : 'wasm');
  }

  drop(id: BackendId): void {
    this.log.push(`drop ${id}`);
  }

  /** Loses the context after so many more readings. */
  lose(after: number, error: Error = new ContextLost('lost')): void {
    this.failure = { after, error };
  }
}

type ReportOf<T extends Report['type']> = Extract<Report, { type: T }>;

const sessions: TestSession[] = [];
afterEach(() => {
  for (const one of sessions.splice(0)) one.close();
});

/** A session that ends with the test. */
export function session(...of: ConstructorParameters<typeof TestSession>): TestSession {
  const created = new TestSession(...of);
  sessions.push(created);
  return created;
}

/** A server in Node, and all that it has said. */
class TestSession {
  readonly reports: Report[] = [];
  readonly saved: Parameters<NonNullable<Place['save']>>[1][] = [];
  readonly #server: RaceServer;
  #waiting: (() => void)[] = [];

  constructor(
    readonly backends = new TestBackends(),
    worker = true,
  ) {
    this.#server = new RaceServer({
      backends,
      worker,
      slice: 12,
      report: (report) => {
        this.reports.push(report);
        for (const resolve of this.#waiting.splice(0)) resolve();
      },
      save: (_, state) => this.saved.push(state),
    });
  }

  send(...requests: Request[]): void {
    for (const request of requests) this.#server.receive(request);
  }

  /** Opens a race and waits until it is there. */
  async open(options: Partial<Extract<Request, { type: 'open' }>> = {}): Promise<ReportOf<'opened'>> {
    this.send({
      type: 'open',
      race: 1,
      setup,
      live: liveWith(),
      backend: 'wasm',
      look: nothing,
      ...options,
    });
    return this.next('opened');
  }

  /** The first report of a kind, from the `from`-th report on, that is as asked. */
  async next<T extends Report['type']>(
    type: T,
    wanted: (report: ReportOf<T>) => boolean = () => true,
    from = 0,
  ): Promise<ReportOf<T>> {
    for (let i = from; ; i++) {
      while (i >= this.reports.length) await new Promise<void>((resolve) => this.#waiting.push(resolve));
      const report = this.reports[i]!;
      if (isOf(report, type) && wanted(report)) return report;
    }
  }

  /** Sends and waits until the race rests again. */
  async until(state: 'paused' | 'finished', ...requests: Request[]): Promise<ReportOf<'status'>> {
    const from = this.reports.length;
    this.send(...requests);
    return this.next('status', ({ status }) => status.state === state, from);
  }

  all<T extends Report['type']>(type: T): ReportOf<T>[] {
    return this.reports.filter((report) => isOf(report, type));
  }

  /** Every loss of a racer, step by step, as a page would have put them together. */
  losses(id: string): number[] {
    const losses: number[] = [];
    for (const report of this.reports) {
      if (report.type === 'rewound') losses.length = 0;
      if (report.type === 'restored') losses.length = report.step;
      if (report.type !== 'steps') continue;
      const { from, racers } = report.steps;
      if (from !== losses.length + 1) throw new RangeError(`step ${from} follows step ${losses.length}`);
      losses.push(...(racers.find((racer) => racer.id === id)?.loss ?? []));
    }
    return losses;
  }

  close(): void {
    this.#server.close();
  }
}

function isOf<T extends Report['type']>(report: Report, type: T): report is ReportOf<T> {
  return report.type === type;
}
