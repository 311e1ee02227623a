import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

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
