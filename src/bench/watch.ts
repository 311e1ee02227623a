import type { DrawingMessage } from '../ui/drawing/message';

/** What a page saw of its own work, in milliseconds. */
export interface Seen {
  /** Main-thread tasks of over 50 ms. */
  readonly tasks: number[];
  /** From the begin of the frame that takes up a move of the mouse until the slider’s thumb is drawn there. */
  readonly answers: number[];
  /** From the time stamp of each move to the callbacks of the next frame, which come as it begins. */
  readonly waits: number[];
}

/** How much a page has had drawn by its worker. */
interface Drawn {
  /** Messages posted and, in the same order, answered. */
  posted: number;
  answered: number;
  /** Told of each message. */
  posting: (message: DrawingMessage) => void;
  answering: () => void;
}

/**
 * Has a page count what its drawing worker is asked for and has done. It runs there before the page’s own scripts, so it
 * may use nothing of this file.
 */
export function watchDrawing(): void {
  const drawn: Drawn = { posted: 0, answered: 0, posting: () => undefined, answering: () => undefined };
  Object.assign(window, { drawn });
  const { postMessage } = Worker.prototype;
  const known = new WeakSet<Worker>();
  Worker.prototype.postMessage = function (this: Worker, message: DrawingMessage, ...rest: [never]) {
    if (message?.kind === 'draw') {
      if (!known.has(this)) {
        this.addEventListener('message', () => {
          drawn.answered++;
          drawn.answering();
        });
      }
      known.add(this);
      drawn.posted++;
      drawn.posting(message);
    }
    postMessage.call(this, message, ...rest);
  };
}

/** Has a page note what becomes of the moves of a slider, after `watchDrawing`. It runs in the page, too. */
export function watchMoves(slider: Element): void {
  const seen: Seen = { tasks: [], answers: [], waits: [] };
  const { drawn } = window as unknown as { drawn: Drawn };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask' });

  const canvas = slider.parentElement?.querySelector('canvas');
  if (!canvas) throw new Error('The slider has no canvas.');
  const [columns, rows] = [canvas.clientWidth, canvas.clientHeight].map((size) =>
    Math.round(size * devicePixelRatio),
  );

  // When the frame was due that took up the move under way, 0 until it comes; null where there is none.
  let begin: number | null = null;
  /** The message that has its thumb drawn. */
  let awaited = 0;
  drawn.posting = (message) => {
    if (begin === null || awaited > 0 || message.kind !== 'draw') return;
    const sizes = message.drawings.map(({ clearing }) => clearing);
    // Of the sliders, all as large, one is held and the others rest.
    if (sizes.some((size) => size?.columns === columns && size?.rows === rows)) awaited = drawn.posted;
  };
  drawn.answering = () => {
    if (!begin || awaited === 0 || drawn.answered < awaited) return;
    seen.answers.push(performance.now() - begin);
    begin = null;
  };
  window.addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      const taken = begin === null;
      if (taken) [begin, awaited] = [0, 0];
      requestAnimationFrame((due) => {
        if (taken) begin = due;
        seen.waits.push(performance.now() - timeStamp);
      });
    },
    { capture: true },
  );
}
