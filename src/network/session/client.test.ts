import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BackendReport, RaceFacts, Report, Request, StatusMessage } from './messages';
import { liveWith, nothing, setup } from './testing';
import type { FromWorker } from './wire';

/** The places that the client has started, with what it sent there. */
interface Started {
  readonly main: boolean;
  readonly sent: Request[];
  readonly hear: (message: FromWorker) => void;
  readonly die: () => void;
  /** What it says when it is closed. */
  readonly lastWords: FromWorker[];
  closed: boolean;
}

const started: Started[] = [];
let webgl = false;

vi.mock('./places', () => {
  const start =
    (main: boolean) =>
    (hear: Started['hear'], die: Started['die'] = () => undefined) => {
      const place: Started = { main, sent: [], hear, die, lastWords: [], closed: false };
      started.push(place);
      return {
        send: (request: Request) => void place.sent.push(request),
        close: () => {
          place.closed = true;
          for (const message of place.lastWords) hear(message);
        },
      };
    };
  return { startWorker: start(false), startMainThread: start(true), hasWebGL: () => webgl };
});

const { openSession } = await import('./client');

const reports: Report[] = [];
let session = openSession(() => undefined);
beforeEach(() => {
  reports.length = started.length = 0;
  webgl = false;
  session = openSession((report) => reports.push(report));
});
afterEach(() => session.close());

const open = (race: number, backend: 'wasm' | 'webgl' = 'wasm'): Request => ({
  type: 'open',
  race,
  setup,
  live: liveWith(),
  backend,
  look: nothing,
});
const backend = (of: Partial<BackendReport> = {}): BackendReport => ({
  id: 'wasm',
  why: 'chosen',
  renderer: null,
  measured: null,
  worker: true,
  ...of,
});
const opened = (race: number, by = backend()): Report => ({
  type: 'opened',
  facts: { race } as RaceFacts,
  backend: by,
});
const status = (race: number, state: StatusMessage['state']): Report => ({
  type: 'status',
  status: { race, state } as StatusMessage,
});
const save = (race: number, step: number): FromWorker => ({
  type: 'save',
  race,
  state: { step, batches: { epoch: 0, position: 0, random: [0, 0, 0, 0] }, racers: [] },
});
const last = () => started.at(-1)!;
const kinds = (list: readonly { type: string }[]) => list.map(({ type }) => type);

it('passes on what is said of the newest race, and nothing of an older one', () => {
  session.send(open(1));
  last().hear(opened(1));
  session.send(open(2));
  last().hear(status(1, 'playing'));
  last().hear({ type: 'backend', backend: backend() });
  last().hear(opened(2));
  last().hear(status(2, 'paused'));
  expect(started).toHaveLength(1);
  expect(reports).toEqual([opened(1), opened(2), status(2, 'paused')]);
});

it('replaces a worker that dies: same race, changes since, saved state, and it plays on', () => {
  session.send(open(1));
  last().hear(opened(1));
  const live = liveWith({ l2: 0.5 });
  session.send({ type: 'configure', live });
  session.send({ type: 'play' });
  last().hear(status(1, 'playing'));
  last().hear(save(1, 40));
  reports.length = 0;
  last().die();
  expect(started).toHaveLength(2);
  expect(last().sent).toEqual([
    { ...open(1), live, resume: { step: 40, batches: expect.anything(), racers: [] } },
    { type: 'play' },
  ]);
  last().hear(opened(1));
  last().hear({ type: 'restored', race: 1, step: 40 });
  expect(kinds(reports)).toEqual(['backend', 'trouble', 'restored']);
  expect(reports[1]).toMatchObject({ trouble: { kind: 'crashed', recovered: { id: 'wasm' } } });
});

it('has a race that was to come to a step come to that step, and no further', () => {
  session.send(open(1));
  last().hear(opened(1));
  session.send({ type: 'advance', to: 60 });
  last().hear(status(1, 'playing'));
  last().hear(save(1, 40));
  last().die();
  expect(last().sent).toMatchObject([{ resume: { step: 40 } }, { type: 'advance', to: 60 }]);
});

it('begins again from the first step where no state was saved, or none since a rewind', () => {
  session.send(open(1));
  last().hear(opened(1));
  last().hear(save(1, 40));
  last().hear({ type: 'rewound', race: 1 });
  last().die();
  expect(last().sent[0]).not.toHaveProperty('resume');
  last().hear(opened(1));
  expect(reports).toContainEqual({ type: 'restored', race: 1, step: 0 });
});

it('tries the other backend after a second death at the same step, and gives up after a fourth', () => {
  session.send(open(1));
  last().hear(opened(1));
  last().die();
  expect(last().sent[0]).toMatchObject({ backend: 'wasm' });
  last().hear(opened(1));
  last().die();
  expect(last().sent[0]).toMatchObject({ backend: 'webgl' });
  last().die();
  last().die();
  expect(started).toHaveLength(4);
  expect(reports.at(-1)).toMatchObject({ type: 'trouble', trouble: { kind: 'crashed', recovered: null } });
  session.send({ type: 'play' });
  expect(started).toHaveLength(5);
  expect(kinds(last().sent)).toEqual(['open', 'play']);
});

it.each([
  [{ type: 'rewind' }, { backend: 'wasm' }],
  [
    { type: 'use', backend: 'webgl' },
    { backend: 'webgl', resume: { step: 40 } },
  ],
  [
    { type: 'advance', by: 'epoch' },
    { backend: 'wasm', resume: { step: 40 } },
  ],
] as const)('having given up, tries once more for %o', (request, expected) => {
  session.send(open(1));
  last().hear(opened(1));
  last().hear(save(1, 40));
  for (let death = 0; death < 4; death++) last().die();
  const before = started.length;
  reports.length = 0;
  session.send(request);
  expect(started).toHaveLength(before + 1);
  expect(last().sent[0]).toMatchObject(expected);
  if (request.type === 'rewind') expect(last().sent[0]).not.toHaveProperty('resume');
  last().hear(opened(1));
  expect(kinds(reports)).toEqual(
    request.type === 'rewind' ? ['restored', 'backend', 'trouble'] : ['backend', 'trouble'],
  );
  expect(reports.at(-1)).toMatchObject({ trouble: { kind: 'crashed', recovered: { id: 'wasm' } } });
});

it('opens a race at last whose worker would not start, and says so', () => {
  session.send(open(1));
  for (let death = 0; death < 4; death++) last().die();
  expect(reports.at(-1)).toMatchObject({ trouble: { recovered: null } });
  session.send({ type: 'rewind' });
  reports.length = 0;
  last().hear(opened(1));
  expect(kinds(reports)).toEqual(['opened', 'trouble']);
  expect(reports[1]).toMatchObject({ trouble: { kind: 'crashed', recovered: { id: 'wasm' } } });
});

it('forgives a death when steps have been saved since', () => {
  session.send(open(1));
  last().hear(opened(1));
  for (let step = 10; step <= 100; step += 10) {
    last().hear(save(1, step));
    last().die();
    last().hear(opened(1));
    expect(last().sent[0]).toMatchObject({ backend: 'wasm', resume: { step } });
  }
  expect(reports).not.toContainEqual(
    expect.objectContaining({ trouble: { kind: 'crashed', recovered: null } }),
  );
});

it('moves to the main thread where only that has the WebGL asked for, and back for another choice', () => {
  webgl = true;
  session.send(open(1, 'webgl'));
  const worker = last();
  worker.hear(opened(1, backend({ why: 'missing' })));
  expect(worker.closed).toBe(true);
  expect(last().main).toBe(true);
  expect(reports).toEqual([]);
  last().hear(opened(1, backend({ id: 'webgl', worker: false })));
  expect(kinds(reports)).toEqual(['opened']);
  last().hear(save(1, 5));
  last().lastWords.push(save(1, 9));
  session.send({ type: 'use', backend: 'wasm' });
  expect(last().main).toBe(false);
  expect(last().sent).toMatchObject([{ type: 'open', backend: 'wasm', resume: { step: 9 } }]);
});

it('stays in the worker where the page has no WebGL either', () => {
  session.send(open(1, 'webgl'));
  last().hear(opened(1, backend({ why: 'missing' })));
  expect(started).toHaveLength(1);
  expect(kinds(reports)).toEqual(['opened']);
});

it('says nothing more once it is closed', () => {
  session.send(open(1));
  last().lastWords.push(status(1, 'paused'));
  session.close();
  expect(last().closed).toBe(true);
  last().hear(opened(1));
  expect(reports).toEqual([]);
});
