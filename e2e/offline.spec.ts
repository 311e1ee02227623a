import type { Page } from '@playwright/test';
import { checkA11y, expect, test } from './fixtures';
import { type Host, startHost } from './host';
import { stepOf, training } from './network';
import { lossOf, panelOf, statusOf, transport } from './surfaces';

test.use({ serviceWorkers: 'allow' });

/** Waits until everything is kept and comes from the service worker. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((controlled) =>
      navigator.serviceWorker.addEventListener('controllerchange', controlled, { once: true }),
    );
  });
}

/** The second version of the app differs in a comment of its service worker. */
async function publish(host: Host): Promise<void> {
  const response = await fetch(`${host.address}sw.js`);
  host.files.set('sw.js', `${await response.text()}\n// another version`);
}

test('after one visit everything works without a network', async ({ page }) => {
  const host = await startHost();
  await page.goto(host.address);
  await kept(page);
  await host.close();
  await page.reload();

  const adam = panelOf(page, 'Adam');
  await expect(statusOf(adam)).toHaveText(/step [1-9]|converged/);
  await expect(lossOf(adam)).toHaveText(/loss \d/);
  await expect(page.getByRole('math').first()).toBeVisible();

  await page.getByRole('tab', { name: 'Network' }).click();
  await expect(page.locator('[data-backend]')).toContainText('WebAssembly', { timeout: 30_000 });
  await expect.poll(() => stepOf(page), { timeout: 30_000 }).toBeGreaterThan(10);

  await page.getByRole('button', { name: '한국어' }).click();
  await expect(training(page)).toHaveAccessibleName('훈련 조작');
  await page.getByRole('tab', { name: '강의' }).click();
  await expect(page.getByRole('tab', { name: '강의' })).toHaveAttribute('aria-selected', 'true');

  // A lesson, from its link; its formulas need fonts of their own.
  await page.goto(`${host.address}#v=1&lesson=learning-rate&lang=ko`);
  const text = page.getByRole('complementary').filter({ has: page.getByRole('heading', { level: 2 }) });
  await expect(text.getByRole('heading', { level: 2 })).toHaveText('한 스텝씩 내리막으로');
  await expect(text.getByRole('math').first()).toBeVisible();
  await expect(page.getByText(/^손실 \d/).first()).toBeVisible();

  // From the address with another page's query behind it, as links from elsewhere come.
  await page.goto(`${host.address}?utm_source=lecture#v=1&at=7&lang=en`);
  await expect(transport(page).getByRole('slider', { name: 'Step' })).toHaveValue('7');
});

test('a new version is offered, waits, and comes when asked for', async ({ page, context }) => {
  const host = await startHost();
  try {
    await page.goto(`${host.address}#v=1&at=42`);
    await kept(page);
    await publish(host);
    await page.reload();
    const bar = page.getByRole('region', { name: 'New version' });
    await expect(bar).toContainText('A new version of Optiscope is ready.');
    await checkA11y(page);
    await bar.getByRole('button', { name: 'Later' }).click();
    await expect(bar).toBeHidden();

    // It still waits, in another window too.
    const other = await context.newPage();
    await other.goto(`${host.address}#v=1&at=7`);
    const offer = other.getByRole('region', { name: 'New version' });
    await offer.getByRole('button', { name: 'Reload' }).click();
    await expect(offer).toBeHidden();
    await expect(transport(other).getByRole('slider', { name: 'Step' })).toHaveValue('7');
    await expect
      .poll(() => other.evaluate(async () => (await navigator.serviceWorker.ready).waiting === null))
      .toBe(true);
    // The first window has been left alone.
    await expect(transport(page).getByRole('slider', { name: 'Step' })).toHaveValue('42');
  } finally {
    await host.close();
  }
});

for (const [language, name] of [
  ['en', 'Optiscope: see how optimizers move'],
  ['ko', 'Optiscope: 옵티마이저의 움직임을 눈으로 보기'],
]) {
  test(`it can be installed: ${language}`, async ({ page }) => {
    await page.goto(`./#v=1&lang=${language}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const manifest = await page.evaluate(async () => {
      const address = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
      const { name, icons } = await (await fetch(address)).json();
      const sizes = await Promise.all(
        icons.map(async ({ src, sizes: said }: { src: string; sizes: string }) => {
          const image = new Image();
          image.src = new URL(src, address).href;
          await image.decode();
          return said === 'any' || said === `${image.naturalWidth}x${image.naturalHeight}`;
        }),
      );
      return { name, sizes };
    });
    expect(manifest).toEqual({ name, sizes: [true, true, true, true] });
    // What the browser itself has against installing it.
    const devtools = await page.context().newCDPSession(page);
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });
}
