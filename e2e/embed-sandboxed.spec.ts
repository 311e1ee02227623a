import type { FrameLocator } from '@playwright/test';
import { expect, test } from './fixtures';
import { startHost } from './host';

test('a frame without its site’s origin, which may have no workers, draws and trains on its page', async ({
  page,
}) => {
  const host = await startHost();
  const frame = (link: string) =>
    `<iframe sandbox="allow-scripts" src="./#v=1&embed=1&${link}" width="600" height="280"></iframe>`;
  host.files.set(
    'slides.html',
    `<!doctype html><title>Slides</title><link rel="icon" href="data:,">${frame('at=120')}${frame('at=0&rates=best')}${frame('tab=network&data=xor')}`,
  );
  try {
    await page.goto(`${host.address}slides.html`);
    const at = (index: number): FrameLocator => page.frameLocator('iframe').nth(index);
    await expect(at(0).getByRole('article', { name: 'Adam' })).toContainText('step 120');
    const drawn = at(0).getByRole('article', { name: 'Adam' }).locator('canvas').nth(1);
    await expect
      .poll(() =>
        drawn.evaluate((canvas: HTMLCanvasElement) => {
          const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
          return data.some((value) => value > 0);
        }),
      )
      .toBe(true);
    await at(1).getByRole('button', { name: 'Play', exact: true }).click();
    await expect(at(1).getByRole('article', { name: 'Adam' })).not.toContainText('step 0');
    await expect(at(2).getByRole('article', { name: 'Adam' })).toContainText(/step\s[1-9]/);
  } finally {
    await host.close();
  }
});

test('there, best rates are found as well, by the page itself', async ({ page }) => {
  const host = await startHost();
  const link = './#v=1&at=0&rates=best&start=1,1&lang=en';
  const frames = ['sandbox="allow-scripts"', ''].map(
    (may) => `<iframe ${may} src="${link}" width="1300" height="400"></iframe>`,
  );
  const head = '<!doctype html><title>Slides</title><link rel="icon" href="data:,">';
  for (const [index, frame] of frames.entries()) host.files.set(`${index}.html`, head + frame);
  const found = async (file: string): Promise<string[]> => {
    await page.goto(`${host.address}${file}`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('best found by sweep')).toHaveCount(6);
    await expect(frame.getByText('Searching …')).toHaveCount(0);
    return frame.getByText(/^η = .*best found by sweep$/).allTextContents();
  };
  try {
    const byPage = await found('0.html');
    expect(new Set(byPage).size).toBeGreaterThan(3);
    expect(byPage).toEqual(await found('1.html'));
  } finally {
    await host.close();
  }
});
