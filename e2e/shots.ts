import { expect, test } from './fixtures';
import { stepOf } from './network';

/** What is shown, by the link to it. */
const views = {
  surfaces: 'tab=surfaces',
  network: 'tab=network',
  lessons: 'tab=lessons',
  lesson: 'lesson=learning-rate&scene=3',
};
const languages = ['en', 'ko'];
const themes = ['light', 'dark', 'projector'];
const viewports = [
  { width: 1440, height: 900, fullPage: false },
  { width: 390, height: 844, fullPage: true },
];

for (const [view, link] of Object.entries(views)) {
  for (const { width, height, fullPage } of viewports) {
    for (const theme of themes) {
      for (const language of languages) {
        const name = [view, width, theme, language].join('-');
        test(name, async ({ page }) => {
          await page.setViewportSize({ width, height });
          await page.goto(`./#${link}&lang=${language}&theme=${theme}`);
          await expect(page.getByRole(view === 'lessons' ? 'listitem' : 'article').first()).toBeVisible();
          // Long enough that the networks have learned something.
          if (view === 'network') await expect.poll(() => stepOf(page)).toBeGreaterThan(150);
          // A scene takes the place of the tab's defaults once its lesson has been fetched.
          if (view === 'lesson') {
            await expect(page.getByRole('slider', { name: /^(Step|스텝)$/ })).toHaveValue('1');
          }
          await page.waitForLoadState('networkidle');
          await page.evaluate(() => document.fonts.ready);
          // And long enough that everything has been drawn, by the worker too.
          await page.waitForTimeout(1500);
          await page.screenshot({ path: `shots/${name}.png`, fullPage });
        });
      }
    }
  }
}
