import { checkA11y, expect, test } from './fixtures';
import { startHost } from './host';

test('the built app runs from a sub-path of any static host', async ({ page }) => {
  const host = await startHost();
  try {
    await page.goto(host.address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(host.missing).toEqual([]);
  } finally {
    await host.close();
  }
});

test('the policy forbids eval, inline scripts and inline styles', async ({ page, expectedMessages }) => {
  expectedMessages.push(/Content.Security.Policy|unsafe-eval/i);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const allowed = await page.evaluate(async () => {
    const names: string[] = [];
    // In a task of its own: within an evaluation the browser's debugger is allowed what the page is not.
    await new Promise<void>((done) => {
      setTimeout(() => {
        try {
          if (new Function('return 1')() === 1) names.push('eval');
        } finally {
          done();
        }
      });
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline script"';
    const style = document.createElement('style');
    style.textContent = 'body { outline-offset: 77px }';
    document.head.append(script, style);
    if (document.title === 'inline script') names.push('inline script');
    if (getComputedStyle(document.body).outlineOffset === '77px') names.push('inline style');
    return names;
  });
  expect(allowed).toEqual([]);
});

for (const file of ['page', 'en']) {
  test(`a page that cannot be fetched says so: ${file}`, async ({ page, expectedMessages }) => {
    expectedMessages.push(/ERR_FAILED|dynamically imported module/);
    await page.route(new RegExp(`/${file}-[^/]*\\.js$`), (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText('Optiscope could not be loaded.');
  });
}

test('a part that another version has replaced says so, and what to do', async ({
  page,
  expectedMessages,
}) => {
  expectedMessages.push(/404|dynamically imported module|MIME type/);
  const host = await startHost();
  try {
    await page.goto(`${host.address}#v=1&at=42&lr=0.02`);
    await expect(page.getByRole('math').first()).toBeVisible();
    // The host answers with its page to whatever it does not have, as some do.
    const html = await (await fetch(host.address)).text();
    host.lost = (name) => name.startsWith('assets/');
    host.files.set('404.html', html);

    await page.getByRole('tab', { name: 'Network' }).click();
    const message = page.getByRole('alert');
    await expect(message).toContainText('Network could not be loaded.');
    await page.keyboard.press('?');
    await expect(message).toHaveCount(2);
    await expect(message.first()).toContainText('Keyboard shortcuts could not be loaded.');
    await checkA11y(page);
    await message.first().getByRole('button', { name: 'Close' }).click();
    await page.getByRole('tab', { name: 'Surfaces' }).click();
    await expect(page.getByRole('article')).toHaveCount(6);
    await page.keyboard.press('f');
    await expect(message).toContainText('Present could not be loaded.');
    await message.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('tablist', { name: 'Tabs' })).toBeVisible();

    host.lost = () => false;
    await page.keyboard.press('?');
    // The old page has the same rate.
    const reloaded = page.waitForEvent('domcontentloaded');
    await message.getByRole('button', { name: 'Reload' }).click();
    await reloaded;
    await expect(page.getByRole('textbox', { name: 'Learning rate' }).first()).toHaveValue('0.02');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  } finally {
    await host.close();
  }
});
