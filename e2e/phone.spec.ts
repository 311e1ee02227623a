import type { CDPSession } from '@playwright/test';
import { checkA11y, expect, test } from './fixtures';
import {
  choose,
  middleOf,
  names,
  open,
  panelOf,
  plotOf,
  startField,
  startHandle,
  transport,
} from './surfaces';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

interface Point {
  x: number;
  y: number;
}

/** Fingers that go down, move in small steps, and come up. */
async function gesture(client: CDPSession, from: readonly Point[], to: readonly Point[]): Promise<void> {
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [...from] });
  for (let part = 1; part <= 6; part++) {
    const touchPoints = from.map(({ x, y }, index) => ({
      x: x + ((to[index]!.x - x) * part) / 6,
      y: y + ((to[index]!.y - y) * part) / 6,
    }));
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('nothing is wider than the screen, in any view and language', async ({ page }) => {
  for (const link of [
    '',
    '&side=results',
    '&side=step&lang=ko',
    '&side=surface&theme=projector',
    '&layout=overlay',
  ]) {
    await open(page, `at=60${link}`).catch(() => undefined);
    await expect(page.getByRole('article').first()).toBeVisible();
    const { wide, inner } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      inner: window.innerWidth,
    }));
    expect(wide, link).toBeLessThanOrEqual(inner);
    expect(inner, link).toBe(390);
  }
});

test('all six panels and the playback are reached', async ({ page }) => {
  await open(page);
  for (const name of names) {
    await plotOf(panelOf(page, name)).scrollIntoViewIfNeeded();
    await expect(plotOf(panelOf(page, name))).toBeInViewport({ ratio: 0.5 });
    await expect(transport(page).getByRole('button', { name: 'Play' })).toBeInViewport();
  }
  await transport(page).getByRole('button', { name: 'Play' }).tap();
  await expect(transport(page).getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a finger drags the start; two zoom the view; one beside it scrolls the page', async ({ page }) => {
  await open(page);
  const client = await page.context().newCDPSession(page);
  const plot = plotOf(panelOf(page, 'GD'));
  const ring = await middleOf(startHandle(panelOf(page, 'GD')));
  await gesture(client, [ring], [{ x: ring.x + 50, y: ring.y + 20 }]);
  await choose(page, 'Side panel', 'Surface');
  await expect(startField(page, 'x')).not.toHaveValue('−1.2');
  const placed = await startField(page, 'x').inputValue();

  await page.evaluate(() => window.scrollTo(0, 0));
  const { x, y } = await middleOf(plot);
  const reset = page.getByRole('button', { name: 'Reset the view' });
  await expect(reset).toBeDisabled();
  const fingers = (apart: number) => [-1, 1].map((side) => ({ x: x + (side * apart) / 2, y: y - 60 }));
  await gesture(client, fingers(40), fingers(160));
  await expect(reset).toBeEnabled();
  await expect(page).toHaveURL(/view=/);
  const view = /view=([^&]+)/.exec(page.url())?.[1]?.split(',').map(Number) ?? [];
  expect(view[1]! - view[0]!, 'four times closer').toBeLessThan(5);

  await gesture(client, [{ x: x + 120, y: y + 60 }], [{ x: x + 120, y: y - 120 }]);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(40);
  await expect(startField(page, 'x')).toHaveValue(placed);
});

test('targets are large enough for a finger', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('math').first()).toBeVisible();
  const small = await page.evaluate(() => {
    const shown = (element: Element) => element.closest('label') ?? element;
    return [...document.querySelectorAll('button, select, input')]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => ({ element, box: shown(element).getBoundingClientRect() }))
      .filter(({ element, box }) => !element.matches('[type=range]') && (box.width < 24 || box.height < 24))
      .filter(({ box }) => box.width > 1)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)}: ${box.width} × ${box.height}`);
  });
  expect(small).toEqual([]);
  const main = [
    ...(await transport(page).getByRole('button').all()),
    page.getByRole('button', { name: 'Zoom in' }),
    page.getByRole('button', { name: 'Share' }),
    startHandle(panelOf(page, 'GD')),
  ];
  for (const button of main) {
    const box = (await button.boundingBox())!;
    expect(Math.min(box.width, box.height), `${button}`).toBeGreaterThanOrEqual(40);
  }
});

test('axe finds nothing', async ({ page }) => {
  await open(page);
  await checkA11y(page);
});
