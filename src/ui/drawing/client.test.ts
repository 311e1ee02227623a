import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { play } from '../../plot/displayList';
import { recordingContext } from '../../plot/testing';
import { DrawingClient, type DrawingWorker, type Handed } from './client';
import type { Drawing, DrawingMessage } from './message';

const size = { columns: 20, rows: 10, ratio: 2 };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A canvas of the page. */
function canvas(): Handed & { isConnected: boolean } {
  let handed = false;
  return {
    isConnected: true,
    transferControlToOffscreen() {
      if (handed) throw new Error('handed over already');
      handed = true;
      return {} as OffscreenCanvas;
    },
  };
}

/** A client of a worker that answers when the test says so. */
function client() {
  const messages: DrawingMessage[] = [];
  const transferred: Transferable[] = [];
  const worker: DrawingWorker = {
    postMessage(message: DrawingMessage, transfer: Transferable[] | StructuredSerializeOptions = []) {
      messages.push(message);
      if (Array.isArray(transfer)) transferred.push(...transfer);
    },
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
    onmessageerror: null,
  };
  const failed = vi.fn();
  const made = new DrawingClient(worker, failed);
  const drawn = (): readonly Drawing[][] =>
    messages.flatMap((message) => (message.kind === 'draw' ? [[...message.drawings]] : []));
  const answer = () => worker.onmessage?.call({} as Worker, new MessageEvent('message'));
  return { client: made, worker, failed, messages, transferred, drawn, answer };
}

const turn = () => Promise.resolve();

describe('DrawingClient', () => {
  it('posts what was drawn in a task at its end, all canvases together', async () => {
    const { client: made, drawn, messages } = client();
    const [a, b] = [made.clear(canvas(), size), made.clear(canvas(), size)];
    a.fillText('a', 1, 2);
    b.fillText('b', 3, 4);
    expect(drawn()).toHaveLength(0);
    await turn();
    expect(messages.map(({ kind }) => kind)).toEqual(['open', 'open', 'draw']);
    const [first] = drawn();
    expect(first?.map(({ canvas, clearing }) => [canvas, clearing])).toEqual([
      [0, size],
      [1, size],
    ]);
    const { ctx, calls } = recordingContext();
    for (const { list } of first!) play(list, ctx, () => undefined);
    expect(calls).toEqual([
      ['fillText', 'a', 1, 2],
      ['fillText', 'b', 3, 4],
    ]);
  });

  it('hands over the memory of numbers and images instead of copying it', async () => {
    const { client: made, drawn, transferred } = client();
    const data = new Uint8ClampedArray(4);
    made.clear(canvas(), size).drawPixels({ columns: 1, rows: 1, data }, 0, 0, 5, 5);
    await turn();
    expect(transferred.slice(1)).toEqual([drawn()[0]![0]!.list.numbers.buffer, data.buffer]);
  });

  it('goes on where a canvas was left, and forgets what a clearing wipes off', async () => {
    const { client: made, drawn } = client();
    const element = canvas();
    const context = made.clear(element, size);
    context.fillText('old', 1, 2);
    expect(made.clear(element, size)).toBe(context);
    await turn();
    context.fillText('new', 1, 2);
    await turn();
    expect(drawn().map((drawings) => drawings.map(({ clearing, list }) => [clearing, list.words]))).toEqual([
      [[size, []]],
      [[null, ['new']]],
    ]);
  });

  it('is busy until what was posted has been answered, and behind while that is two frames', async () => {
    const { client: made, answer } = client();
    const context = made.clear(canvas(), size);
    expect(made.busy).toBe(false);
    await turn();
    expect([made.busy, made.behind]).toEqual([true, false]);
    context.stroke();
    await turn();
    expect([made.busy, made.behind]).toEqual([true, true]);
    answer();
    expect([made.busy, made.behind]).toEqual([true, false]);
    answer();
    expect(made.busy).toBe(false);
  });

  it('closes canvases that have left the page when another is opened', () => {
    const { client: made, messages } = client();
    const element = canvas();
    made.clear(element, size);
    element.isConnected = false;
    made.clear(canvas(), size);
    expect(messages.map(({ kind }) => kind)).toEqual(['open', 'close', 'open']);
    expect(made.has(element)).toBe(false);
  });

  it('gives up a worker that fails, and one that is silent', async () => {
    const failing = client();
    const preventDefault = vi.fn();
    failing.worker.onerror?.call({} as Worker, { preventDefault } as unknown as ErrorEvent);
    expect(failing.failed).toHaveBeenCalledOnce();
    expect(failing.worker.terminate).toHaveBeenCalledOnce();

    const silent = client();
    const context = silent.client.clear(canvas(), size);
    await turn();
    vi.advanceTimersByTime(4000);
    silent.answer();
    context.stroke();
    await turn();
    vi.advanceTimersByTime(4000);
    expect(silent.failed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(4000);
    expect(silent.failed).toHaveBeenCalledOnce();

    const idle = client();
    idle.client.clear(canvas(), size);
    await turn();
    idle.answer();
    vi.advanceTimersByTime(60_000);
    expect(idle.failed).not.toHaveBeenCalled();
  });
});
