import { checkA11y, expect, test } from './fixtures';

// Every journey relies on these checks, so here they are shown to notice what they should.

test('a warning, an error, a policy violation are noticed', async ({ page, messages, expectedMessages }) => {
  expectedMessages.push(/careful/, /uncaught/, /Content.Security.Policy/i);
  await page.goto('./');
  await page.evaluate(() => {
    console.warn('careful');
    setTimeout(() => Promise.reject(new Error('uncaught')));
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
  });
  for (const expected of ['careful', 'Error: uncaught', 'Content-Security-Policy: style-src-elem inline']) {
    await expect.poll(() => messages).toContain(expected);
  }
});

test.fail('a message nobody expected fails a journey', async ({ page, messages }) => {
  await page.goto('./');
  expect(messages).toEqual([]);
  await page.evaluate(() => console.warn('careful'));
});

test('the accessibility check notices an image without a text', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => document.body.append(new Image(10, 10)));
  await expect(checkA11y(page)).rejects.toThrow(/image-alt/);
});
