import type { Page } from '@playwright/test';
import { openSite, settled } from './browser';
import { heldMouse } from './mouse';
import type { Report } from './report';
import { quantile } from './trace';
import { type Seen, watchDrawing, watchMoves } from './watch';

export const title = 'The Network tab while it trains at full speed';

const INPUTS = 300;

export default async function (report: Report): Promise<void> {
  report.note(
    [
      'Six networks train in the worker on WebAssembly, as fast as they can, while the learning rate is dragged. *Answer*',
      'is how much of its time a frame takes to show a move of the mouse: from the begin of the frame that takes the move',
      'up, which is when the screen asked for it, however late the page comes to it, until the page has heard from the',
      'drawing worker that the slider’s thumb is drawn where the mouse is; from then on the networks train at the new rate,',
      'and the number beside the slider follows within 200 ms. Beyond 16.7 ms, a frame was missed. *Wait* is the time from a',
      'move’s time stamp to the next frame’s callbacks: a move that comes just after a frame waits for the next even where',
      'the page has nothing to do. Chromium runs without a GPU.',
      '',
      'While a hand drags something, what the race shows is drawn in at most ten rounds a second, text and pictures (fields,',
      'curves, the graph) in turn, in frames that answer nothing where there are such; and the race works half of the time,',
      'so that the page has a processor where there are two: it trains that much more slowly, as its steps per second say.',
      '150 ms after the last move it is at full speed again.',
    ].join('\n'),
  );
  const site = await openSite();
  try {
    for (const [name, link] of [
      ['2-8-8-1, six panels', ''],
      ['2-32-32-1, the graph of one', '&units=32,32&panel=adam'],
    ] as const) {
      const page = await site.open(`v=1&tab=network&backend=wasm&speed=max${link}`, watchDrawing);
      await page.getByRole('article').first().waitFor();
      await settled(page);
      const { tasks, answers, waits } = await dragged(page);
      await page.close();
      report.value(`${name}: tasks over 50 ms in ${INPUTS} moves`, tasks.length, {
        unit: 'tasks',
        budget: 0,
      });
      report.value(`${name}: answer, median`, quantile(answers, 0.5), { unit: 'ms' });
      report.value(`${name}: answer, p95`, quantile(answers, 0.95), { unit: 'ms', budget: 16.7 });
      report.value(`${name}: moves answered`, answers.length, { unit: 'of those taken up one by one' });
      report.value(`${name}: wait, median`, quantile(waits, 0.5), { unit: 'ms' });
      report.value(`${name}: wait, p95`, quantile(waits, 0.95), { unit: 'ms' });
    }
  } finally {
    await site.close();
  }
}

/** Drags the learning rate to and fro while the page watches itself. */
async function dragged(page: Page): Promise<Seen> {
  const slider = page.getByRole('slider', { name: 'Learning rate', exact: false }).first();
  await slider.evaluate(watchMoves);
  const box = await slider.boundingBox();
  if (!box) throw new Error('The learning rate has no slider.');
  const [x, y] = [box.x + 0.55 * box.width, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const moveTo = await heldMouse(page);
  for (let index = 0; index < INPUTS; index++) {
    // Two pixels at a time, so that every move changes the rate.
    await moveTo(x + 2 * Math.abs((index % 40) - 20) - 20, y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  return page.evaluate(() => (window as unknown as { seen: Seen }).seen);
}
