import { checkA11y, expect, test } from './fixtures';

const themes = ['light', 'dark', 'projector'];
const languages = ['en', 'ko'];
const views = {
  rates: 'at=60&rates=own&live=1&lr@20=0.02',
  step: 'at=60&side=step',
  results: 'at=500&side=results&layout=overlay&surface=quadratic&lr=10',
};

for (const theme of themes) {
  for (const language of languages) {
    test(`axe finds nothing: ${theme}, ${language}`, async ({ page }) => {
      for (const link of Object.values(views)) {
        await page.goto(`./#v=1&${link}&theme=${theme}&lang=${language}`);
        await expect(page.getByRole('article').first()).toBeVisible();
        await expect(page.getByRole('math').or(page.getByRole('table')).first()).toBeVisible();
        await checkA11y(page);
      }
      // Still on the overlay, where a run diverged: the card that says why, then the dialogs.
      await page
        .locator('button[aria-expanded=false]')
        .filter({ has: page.locator('svg') })
        .first()
        .click();
      await expect(page.locator('[aria-expanded=true]')).toHaveCount(1);
      await checkA11y(page);
      await page.getByRole('button', { name: /^(Share|공유)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await checkA11y(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await checkA11y(page);
    });
  }
}
