import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { losses, open, thumbOf } from './surfaces';

/** How often React has changed the page so far. */
const commits = (page: Page) => page.evaluate(() => Reflect.get(window, 'reactCommits') as number);

test.beforeEach(async ({ page }) => {
  // React reports every commit to the hook that its developer tools install.
  await page.addInitScript(() => {
    const count = { reactCommits: 0 };
    Object.defineProperty(window, 'reactCommits', { get: () => count.reactCommits });
    Reflect.set(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: () => {
        count.reactCommits++;
      },
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      checkDCE: () => undefined,
    });
  });
});

for (const side of ['rates', 'step']) {
  test(`playback moves panels, charts and figures without React, beside ${side}`, async ({ page }) => {
    const offline = page.waitForEvent('console', (message) => message.text().startsWith('Service Worker'));
    await page.goto(`./#steps=5000&speed=4&loop=1&at=0&side=${side}`);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.mouse.move(2, 2);
    const step = page.getByRole('slider', { name: 'Step', exact: true });
    const shown = () => step.evaluate((input: HTMLInputElement) => input.valueAsNumber);
    // What is left for later has come too.
    await offline;
    // Until the button has changed, the runs are complete and what came of them has been worked out.
    await expect.poll(shown).toBeGreaterThan(150);
    await expect
      .poll(async () => {
        const before = await commits(page);
        await page.waitForTimeout(1200);
        return (await commits(page)) - before;
      })
      .toBe(0);

    const [commitsBefore, stepBefore] = [await commits(page), await shown()];
    expect(commitsBefore, 'the hook counts').toBeGreaterThan(0);
    await page.waitForTimeout(2000);
    expect(await shown(), 'the cursor moves').toBeGreaterThan(stepBefore + 20);
    expect((await commits(page)) - commitsBefore, 'commits during playback').toBe(0);
  });
}

/** Moves the mouse from the page, as fast as no hand rests. @returns how often React has changed the page meanwhile */
function movesInARow(slider: Locator, from: { x: number; y: number }, moves: number): Promise<number> {
  return slider.evaluate(
    async (input, { x, y, moves }) => {
      const commits = () => Reflect.get(window, 'reactCommits') as number;
      const before = commits();
      for (let move = 0; move < moves; move++) {
        const place = { clientX: x - move / 2, clientY: y };
        input.dispatchEvent(new PointerEvent('pointermove', { pointerId: 1, bubbles: true, ...place }));
        await new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
      }
      return commits() - before;
    },
    { ...from, moves },
  );
}

test('a hand that drags a slider moves losses and the number without React, which follows when it rests', async ({
  page,
}) => {
  const offline = page.waitForEvent('console', (message) => message.text().startsWith('Service Worker'));
  await open(page, 'at=100');
  const slider = page.getByRole('slider', { name: 'Learning rate of all' });
  const field = page.getByRole('textbox', { name: 'Learning rate of all' });
  const lossesBefore = await losses(page);
  await offline;
  const { x, y } = await thumbOf(slider);
  await page.mouse.move(x, y);
  await page.mouse.down();
  // What a press does to the page, which takes the focus, is done.
  await page.mouse.move(x - 1, y);
  await page.waitForTimeout(500);

  const before = await commits(page);
  // On a slow machine the hand may seem to rest now and then.
  expect(await movesInARow(slider, { x: x - 2, y }, 40), 'commits in 40 moves').toBeLessThan(5);
  await expect(field).not.toHaveValue('0.01');
  await expect.poll(() => losses(page)).not.toEqual(lossesBefore);
  await expect.poll(() => commits(page), 'commits at rest').toBeGreaterThan(before);

  // Back where it began it is as it was, whatever React has heard of in between.
  await page.mouse.move(x - 10, y);
  await page.mouse.move(x, y);
  await page.mouse.up();
  await expect(field).toHaveValue('0.01');
  await expect.poll(() => losses(page)).toEqual(lossesBefore);
});
