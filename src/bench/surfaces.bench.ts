import type { Page } from '@playwright/test';
import { getSurface } from '../engine';
import { contourBands, fitView, levelScale, levelsIn, sampleGrid } from '../plot';
import { openSite, type Site, settled } from './browser';
import { heapGrowth } from './heap';
import { heldMouse } from './mouse';
import type { Report } from './report';
import { quantile, traceWork, type Work } from './trace';

export const title = 'The Surfaces tab in headless Chromium';

/** Mouse moves and frames a second, as far as the machine keeps up. */
const RATE = 60;
const INPUTS = 200;
const PLAYED_SECONDS = 6;
const HEAP_MINUTES = Number(process.env.OPTISCOPE_HEAP_MINUTES ?? 2);

/** Six panels on one surface that all optimizers take long on. */
const long = (steps: number) => `surface=rosenbrock&steps=${steps}`;

export default async function (report: Report): Promise<void> {
  report.note(
    [
      '*Work* is the sum of all tasks of the page’s main thread (scripts, style, layout, paint, commit, garbage',
      'collection; `RunTask` of a performance trace) from one mouse move that reaches the page to the next, or from one',
      'frame’s callbacks to the next, in milliseconds of processor time: what other programs do on the same cores is not',
      'counted, though they slow it down. By the clock it is. A worker draws paths, marks and charts; *on the page* they are',
      'drawn as in a browser without OffscreenCanvas. Chromium runs without a GPU: *commit* hands a frame over, and',
      'rasterises the canvases of the page on its own thread, which a machine with a GPU leaves to the GPU.',
    ].join('\n'),
  );
  contours(report);
  const site = await openSite();
  try {
    report.note(`The build’s ${site.size}.`);
    await opening(site, report);
    await dragging(site, report);
    await playing(site, report);
    await panning(site, report);
    const page = await settledPage(site, 'speed=64&loop=1&at=0');
    await press(page, 'Play');
    const { growth, spread } = await heapGrowth(page, HEAP_MINUTES);
    await page.close();
    const name = `growth of the heap over ${HEAP_MINUTES} minutes of looped playback (samples ± ${spread.toFixed(0)} kB)`;
    report.value(name, growth, { unit: 'kB a minute', budget: 100 });
  } finally {
    await site.close();
  }
}

async function dragging(site: Site, report: Report): Promise<void> {
  const at500 = await drag(site, 'at=500');
  summarise(report, 'drag of the learning rate, 500 steps', at500, 8);
  const onPage = await drag(site, 'at=500', withoutOffscreen);
  compare(report, 'an input, drawn by the worker against on the page, median', at500, onPage, 0.5);
  const short = await drag(site, `${long(1000)}&at=1000`);
  const longest = await drag(site, `${long(100_000)}&at=100000`);
  compare(report, 'an input, 100,000 steps against 1,000, p95', longest, short, 0.95, 1.5);
}

async function playing(site: Site, report: Report): Promise<void> {
  const slow = await play(site, 'speed=2&loop=1');
  summarise(report, 'playback, 500 steps, speed 2', slow, 4);
  const onPage = await play(site, 'speed=2&loop=1', withoutOffscreen);
  compare(report, 'a frame, drawn by the worker against on the page, median', slow, onPage, 0.5);
  summarise(report, 'playback, 500 steps, speed 64', await play(site, 'speed=64&loop=1'), 4);
  const short = await play(site, `${long(1000)}&speed=64&loop=1`);
  const longest = await play(site, `${long(100_000)}&speed=64&loop=1`);
  compare(report, 'a frame, 100,000 steps against 1,000, p95', longest, short, 0.95, 1.5);
}

/** Makes a page one of a browser whose workers cannot draw. */
function withoutOffscreen(): void {
  Reflect.deleteProperty(window, 'OffscreenCanvas');
}

/** Work per input while the shared learning rate is dragged to and fro, the cursor at the end of the runs. */
async function drag(site: Site, link: string, before?: () => void): Promise<Work[]> {
  const page = await settledPage(site, link, before);
  const slider = page.getByRole('slider', { name: 'Learning rate', exact: false }).first();
  const box = await slider.boundingBox();
  if (!box) throw new Error('The learning rate has no slider.');
  const [value, max] = await slider.evaluate((input: HTMLInputElement) => [
    input.valueAsNumber,
    Number(input.max),
  ]);
  const x = box.x + (box.width * value!) / max!;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  const moveTo = await heldMouse(page);
  const move = (inputs: number) => paced(inputs, (index) => moveTo(x - 40 + 40 * Math.cos(index / 20), y));
  await move(60);
  const work = await traceWork(site.browser, page, 'pointermove', () => move(INPUTS));
  await page.close();
  return work;
}

async function play(site: Site, link: string, before?: () => void): Promise<Work[]> {
  const page = await settledPage(site, `${link}&at=0`, before);
  await page.keyboard.press('Space');
  await page.waitForTimeout(1000);
  const work = await traceWork(site.browser, page, 'frame', () => page.waitForTimeout(1000 * PLAYED_SECONDS));
  await page.close();
  return work;
}

/** Work per frame while the view moves, and in the frame that draws the fine contours when it has come to rest. */
async function panning(site: Site, report: Report): Promise<void> {
  const page = await settledPage(site, 'at=500');
  const pan = () => paced(60, (index) => page.keyboard.press(index < 30 ? 'd' : 'a'));
  await pan();
  const moving = await traceWork(site.browser, page, 'frame', pan);
  // The second key ends the interval in which the fine contours were drawn.
  const resting = await traceWork(site.browser, page, 'frame', async () => {
    for (const key of ['d', 'a']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(1000);
    }
  });
  await page.close();
  const ofMoving = moving.map(({ cpu }) => cpu);
  report.value('a frame while panning six panels, p95', quantile(ofMoving, 0.95), { unit: 'ms' });
  const finest = Math.max(...resting.map(({ cpu }) => cpu));
  report.value('the frame that draws the fine contours of six panels', finest, { unit: 'ms' });
}

/** From the start of the navigation to the first paint of content, and to the first step of the runs on screen. */
async function opening(site: Site, report: Report): Promise<void> {
  const painted: number[] = [];
  const moved: number[] = [];
  for (let visit = 0; visit < 5; visit++) {
    const page = await site.open('');
    await page.waitForFunction(() => {
      const step = document.querySelector<HTMLInputElement>('input[aria-label="Step"]');
      return step !== null && step.valueAsNumber > 0;
    });
    const [paint, now] = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      performance.now(),
    ]);
    painted.push(paint!);
    moved.push(now!);
    await page.close();
  }
  report.value('first paint, by the clock', quantile(painted, 0.5), { unit: 'ms' });
  report.value('first movement, by the clock', quantile(moved, 0.5), { unit: 'ms' });
}

/** The contours of Beale’s function, as a panel at rest computes them. */
function contours(report: Report): void {
  const { domain, contours: spacing } = getSurface('beale');
  const objective = getSurface('beale').objective();
  const frame = fitView({ x: domain[0], y: domain[1] }, 400, 400);
  const times = { fine: [] as number[], coarse: [] as number[] };
  for (let round = 0; round < 40; round++) {
    for (const [detail, side] of [
      ['fine', 200],
      ['coarse', 55],
    ] as const) {
      const begin = performance.now();
      const grid = sampleGrid(objective.value, frame, side, side);
      contourBands(grid, levelsIn(levelScale(grid, spacing, 24), grid), frame);
      times[detail].push(performance.now() - begin);
    }
  }
  const unit = 'ms';
  report.value('contours of 200 × 200 samples, 24 levels (in Node)', quantile(times.fine.slice(10), 0.5), {
    unit,
  });
  report.value('contours of 55 × 55 samples, 24 levels (in Node)', quantile(times.coarse.slice(10), 0.5), {
    unit,
  });
}

function summarise(report: Report, name: string, work: readonly Work[], budget: number): void {
  const cpu = work.map((interval) => interval.cpu);
  const wall = work.map((interval) => interval.wall);
  const unit = 'ms';
  report.value(`${name}, p95 of ${work.length}`, quantile(cpu, 0.95), { unit, budget });
  const rest = work.map(({ cpu, commit }) => cpu - commit);
  report.value(`${name}, p95 without commit`, quantile(rest, 0.95), { unit });
  report.value(`${name}, median`, quantile(cpu, 0.5), { unit });
  report.value(`${name}, p95 by the clock`, quantile(wall, 0.95), { unit });
}

/** Compares the work below which `part` of the intervals lie. */
function compare(
  report: Report,
  name: string,
  ours: readonly Work[],
  baseline: readonly Work[],
  part: number,
  budget?: number,
): void {
  const at = (work: readonly Work[]) =>
    quantile(
      work.map(({ cpu }) => cpu),
      part,
    );
  report.ratio(name, at(ours), at(baseline), { unit: 'ms', ...(budget !== undefined && { budget }) });
}

async function settledPage(site: Site, link: string, before?: () => void): Promise<Page> {
  const page = await site.open(link, before);
  await page.getByRole('slider', { name: 'Step', exact: true }).waitFor();
  await settled(page);
  return page;
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Calls `act` `times` times, `RATE` times a second or as fast as it can. */
async function paced(times: number, act: (index: number) => Promise<void>): Promise<void> {
  let due = performance.now();
  for (let index = 0; index < times; index++) {
    await act(index);
    due = Math.max(due + 1000 / RATE, performance.now());
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
  }
}
