import { type DisplayList, Recorder } from '../../plot/displayList';
import type { Clearing, Drawing, DrawingMessage } from './message';

/** What the page needs of a worker. */
export type DrawingWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>;

/** A canvas of the page that has been handed to the worker. */
export type Handed = Pick<HTMLCanvasElement, 'isConnected' | 'transferControlToOffscreen'>;

interface Remote {
  readonly canvas: number;
  readonly recorder: Recorder;
  clearing: Clearing | null;
}

/** Frames that may be on their way to the worker: one that it draws, and one for it to go on with. */
const MOST = 2;
/** Milliseconds after which a worker that does not answer is given up. */
const PATIENCE = 5000;

/**
 * Has a worker draw on canvases of the page. What is drawn in a task is posted at its end, all canvases together, so
 * that they show the same moment.
 */
export class DrawingClient {
  readonly #worker: DrawingWorker;
  readonly #failed: () => void;
  readonly #remotes = new Map<Handed, Remote>();
  #drawn = new Set<Remote>();
  #canvases = 0;
  /** Frames that the worker has not answered, and how many it has. */
  #waiting = 0;
  #answered = 0;
  #watched = false;

  /** @param failed called when the worker is given up: what it should draw must be drawn on canvases of their own */
  constructor(worker: DrawingWorker, failed: () => void) {
    this.#worker = worker;
    this.#failed = failed;
    worker.onmessage = () => {
      this.#waiting--;
      this.#answered++;
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#giveUp();
    };
    worker.onmessageerror = () => this.#giveUp();
  }

  /** True while the worker has enough to do: what is drawn now would only wait. */
  get behind(): boolean {
    return this.#waiting >= MOST;
  }

  /** True while the worker draws. */
  get busy(): boolean {
    return this.#waiting > 0;
  }

  /** Whether a canvas has been handed to the worker. */
  has(canvas: Handed): boolean {
    return this.#remotes.has(canvas);
  }

  /** Clears a canvas, which from the first time on is the worker's. @returns what draws on it in CSS pixels, now and later */
  clear(canvas: Handed, clearing: Clearing): Recorder {
    const remote = this.#remotes.get(canvas) ?? this.#open(canvas);
    remote.recorder.clear();
    remote.clearing = clearing;
    this.#draws(remote);
    return remote.recorder;
  }

  #open(handed: Handed): Remote {
    for (const [canvas, remote] of this.#remotes) {
      if (!canvas.isConnected) this.#close(canvas, remote);
    }
    const surface = handed.transferControlToOffscreen();
    const canvas = this.#canvases++;
    const recorder: Recorder = new Recorder(() => this.#draws(remote));
    const remote: Remote = { canvas, recorder, clearing: null };
    this.#remotes.set(handed, remote);
    this.#post({ kind: 'open', canvas, surface }, [surface]);
    return remote;
  }

  /** A canvas that has left the page does not come back. */
  #close(handed: Handed, remote: Remote): void {
    this.#remotes.delete(handed);
    this.#drawn.delete(remote);
    this.#post({ kind: 'close', canvas: remote.canvas });
  }

  #draws(remote: Remote): void {
    if (this.#drawn.size === 0) queueMicrotask(() => this.#flush());
    this.#drawn.add(remote);
  }

  #flush(): void {
    const drawings = [...this.#drawn].map(({ canvas, clearing, recorder }): Drawing => {
      return { canvas, clearing, list: recorder.take() };
    });
    for (const remote of this.#drawn) remote.clearing = null;
    this.#drawn = new Set();
    this.#waiting++;
    this.#post(
      { kind: 'draw', drawings },
      drawings.flatMap(({ list }) => buffersOf(list)),
    );
    this.#watch();
  }

  /** Gives the worker up if it answers nothing for too long, such as one whose script never came. */
  #watch(): void {
    if (this.#watched) return;
    this.#watched = true;
    const answered = this.#answered;
    setTimeout(() => {
      this.#watched = false;
      if (this.#waiting === 0) return;
      if (this.#answered === answered) this.#giveUp();
      else this.#watch();
    }, PATIENCE);
  }

  #post(message: DrawingMessage, transfer: Transferable[] = []): void {
    this.#worker.postMessage(message, transfer);
  }

  #giveUp(): void {
    this.#worker.terminate();
    this.#waiting = 0;
    this.#failed();
  }
}

function buffersOf({ numbers, images }: DisplayList): ArrayBuffer[] {
  return [numbers.buffer, ...images.map(({ data }) => data.buffer)];
}
