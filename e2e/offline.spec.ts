import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { checkA11y, expect, test } from './fixtures';
import { type Host, startHost } from './host';
import { stepOf, training } from './network';
import { lossOf, panelOf, statusOf, transport } from './surfaces';

test.use({ serviceWorkers: 'allow' });

const sign = (page: Page) => page.getByText('Works offline', { exact: true });
const offer = (page: Page) => page.getByRole('region', { name: 'New version' });

/** Waits until the page says that everything is kept. */
async function kept(page: Page): Promise<void> {
  await expect(sign(page)).toBeVisible({ timeout: 60_000 });
}

/** Publishes a second version: without the files whose names begin so, and with a comment. */
async function publish(host: Host, without = 'nothing'): Promise<void> {
  const worker = await (await fetch(`${host.address}sw.js`)).text();
  const entry = new RegExp(`\\{[^{}]*assets/${without}-[^{}]*\\},?`, 'g');
  host.files.set('sw.js', `${worker.replace(entry, '')}\n// another version`);
  host.lost = (name) => name.startsWith(`assets/${without}-`);
}

/** The files that the service worker has, by their names. */
function keptFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.split('/').pop() ?? '');
  });
}

test('after one visit everything works without a network', async ({ page }) => {
  const host = await startHost();
  await page.goto(host.address);
  await kept(page);
  await host.close();
  await page.reload();

  // Whatever the page may fetch later: all of the build but the older formats of fonts.
  const failed = await page.evaluate(
    async (names) => {
      const asked = names.map(
        async (name) => [name, await fetch(`./assets/${name}`).catch(() => null)] as const,
      );
      return (await Promise.all(asked)).filter(([, answer]) => !answer?.ok).map(([name]) => name);
    },
    readdirSync('dist/assets').filter((name) => !/\.(woff|ttf)$/.test(name)),
  );
  expect(failed).toEqual([]);

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
    await expect(offer(page)).toContainText('A new version of Optiscope is ready.', { timeout: 30_000 });
    await checkA11y(page);
    await offer(page).getByRole('button', { name: 'Later' }).click();
    await expect(offer(page)).toBeHidden();

    // It still waits, in another window too.
    const other = await context.newPage();
    await other.goto(`${host.address}#v=1&at=7`);
    await offer(other).getByRole('button', { name: 'Reload' }).click({ timeout: 30_000 });
    await expect(offer(other)).toBeHidden();
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

test('a window that stays with the old version keeps all its parts, until nobody needs them', async ({
  page,
  context,
}) => {
  const host = await startHost();
  try {
    await page.goto(host.address);
    await kept(page);
    await publish(host, 'NetworkTab');
    const other = await context.newPage();
    await other.goto(host.address);
    await offer(other).getByRole('button', { name: 'Reload' }).click({ timeout: 30_000 });
    await expect(offer(other)).toBeHidden();
    await other.close();

    await page.getByRole('tab', { name: 'Network' }).click();
    await expect(training(page)).toBeVisible();
    const old = async (tab: Page) =>
      (await keptFiles(tab)).filter((name) => /^NetworkTab-.*\.js$/.test(name));
    expect(await old(page)).toHaveLength(1);
    await page.close();
    const later = await context.newPage();
    await later.goto(host.address);
    await expect.poll(() => old(later)).toEqual([]);
  } finally {
    await host.close();
  }
});

test('nothing is offered in the midst of a presentation', async ({ page }) => {
  const host = await startHost();
  try {
    await page.goto(`${host.address}#v=1&at=42`);
    await kept(page);
    await publish(host);
    await page.reload();
    // Keys are heard once the panels have been written to.
    await expect(page.getByRole('article').last()).toContainText('step');
    await page.keyboard.press('f');
    await expect(page.getByRole('tablist', { name: 'Tabs' })).toBeHidden();
    const waits = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
    await expect.poll(waits, { timeout: 30_000 }).toBe(true);
    await expect(offer(page)).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(offer(page)).toBeVisible();
  } finally {
    await host.close();
  }
});

const QUOTA = 500_000;

for (const obstacle of ['the network breaks off', 'the host answers with its page', 'the storage is full']) {
  test(`where ${obstacle}, the page works, and is kept at another visit`, async ({
    page,
    expectedMessages,
  }) => {
    expectedMessages.push(/status of 404/);
    const host = await startHost();
    const devtools = await page.context().newCDPSession(page);
    const { origin } = new URL(host.address);
    try {
      if (obstacle === 'the storage is full') {
        await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
      } else {
        host.lost = (name) => name.startsWith('assets/typeset-') && name.endsWith('.css');
        if (obstacle !== 'the network breaks off')
          host.files.set('404.html', '<!doctype html><title>Lost</title>');
      }
      await page.goto(`${host.address}#v=1&at=42&side=results`);
      // What has been fetched is there, but the service worker has given up.
      await expect.poll(async () => (await keptFiles(page)).length, { timeout: 30_000 }).toBeGreaterThan(0);
      const registered = () => page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration()));
      await expect.poll(registered, { timeout: 60_000 }).toBe(false);
      await expect(sign(page)).toBeHidden();
      await expect(statusOf(panelOf(page, 'Adam'))).toHaveText('step 42');

      host.lost = () => false;
      if (obstacle === 'the storage is full') {
        await devtools.send('Storage.overrideQuotaForOrigin', { origin });
      }
      await page.reload();
      await kept(page);
      await host.close();
      await page.reload();
      await expect(statusOf(panelOf(page, 'Adam'))).toHaveText('step 42');
    } finally {
      await host.close();
    }
  });
}

test('where nothing can be kept, as in a private window, the page works all the same', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto('./#v=1&at=42');
  await expect(statusOf(panelOf(page, 'Adam'))).toHaveText('step 42');
  await expect(sign(page)).toBeHidden();
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
