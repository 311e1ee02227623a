import { expect, test } from './fixtures';
import { stepOf } from './network';

const tabs = ['surfaces', 'network'];
const languages = ['en', 'ko'];
const themes = ['light', 'dark', 'projector'];
const viewports = [
  { width: 1440, height: 900, fullPage: false },
  { width: 390, height: 844, fullPage: true },
];

for (const tab of tabs) {
  for (const { width, height, fullPage } of viewports) {
    for (const theme of themes) {
      for (const language of languages) {
        const name = [tab, width, theme, language].join('-');
        test(name, async ({ page }) => {
          await page.setViewportSize({ width, height });
          await page.goto(`./#tab=${tab}&lang=${language}&theme=${theme}`);
          await expect(page.getByRole('article').first()).toBeVisible();
          // Long enough that the networks have learned something.
          if (tab === 'network') await expect.poll(() => stepOf(page)).toBeGreaterThan(150);
          await page.waitForLoadState('networkidle');
          await page.evaluate(() => document.fonts.ready);
          await page.screenshot({ path: `shots/${name}.png`, fullPage });
        });
      }
    }
  }
}
