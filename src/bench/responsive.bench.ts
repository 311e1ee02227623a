import type { Page } from '@playwright/test';
import { openSite } from './browser';
import { heldMouse } from './mouse';
import type { Report } from './report';
import { quantile } from './trace';

export const title = 'The Network tab while it trains at full speed';

const INPUTS = 300;
/** Milliseconds until what a page does on opening is over. */
const SETTLED = 5000;

/** What the page itself saw, in milliseconds. */
interface Seen {
  /** Main-thread tasks of over 50 ms. */
  readonly tasks: number[];
  /** From each move of the mouse to the frame that shows what came of it. */
  readonly answers: number[];
}

export default async function (report: Report): Promise<void> {
  report.note(
    [
      'Six networks train in the worker on WebAssembly, as fast as they can, while the learning rate is dragged. *Answer*',
      'is the time from a move of the mouse to the frame that shows what came of it, by the clock. Chromium runs without a',
      'GPU.',
    ].join('\n'),
  );
  const site = await openSite();
  try {
    for (const [name, link] of [
      ['2-8-8-1, six panels', ''],
      ['2-32-32-1, the graph of one', '&units=32,32&panel=adam'],
    ] as const) {
      const page = await site.open(`v=1&tab=network&backend=wasm&speed=max${link}`);
      await page.getByRole('article').first().waitFor();
      await page.waitForTimeout(SETTLED);
      const { tasks, answers } = await dragged(page);
      await page.close();
      report.value(`${name}: tasks over 50 ms in ${INPUTS} moves`, tasks.length, {
        unit: 'tasks',
        budget: 0,
      });
      report.value(`${name}: answer, median`, quantile(answers, 0.5), { unit: 'ms' });
      report.value(`${name}: answer, p95`, quantile(answers, 0.95), { unit: 'ms', budget: 1000 / 60 });
    }
  } finally {
    await site.close();
  }
}

/** Drags the learning rate to and fro while the page watches itself. */
async function dragged(page: Page): Promise<Seen> {
  await page.evaluate(() => {
    const seen: Seen = { tasks: [], answers: [] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration);
    }).observe({ type: 'longtask' });
    window.addEventListener('pointermove', ({ timeStamp }) =>
      requestAnimationFrame(() => seen.answers.push(performance.now() - timeStamp)),
    );
  });
  const box = await page.getByRole('slider', { name: 'Learning rate', exact: false }).first().boundingBox();
  if (!box) throw new Error('The learning rate has no slider.');
  const [x, y] = [box.x + 0.55 * box.width, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const moveTo = await heldMouse(page);
  for (let index = 0; index < INPUTS; index++) {
    await moveTo(x + 30 * Math.sin(index / 20), y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  return page.evaluate(() => (window as unknown as { seen: Seen }).seen);
}
