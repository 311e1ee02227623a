import { expect, test } from './fixtures';
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
