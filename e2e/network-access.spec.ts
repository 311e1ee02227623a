import { checkA11y, expect, test } from './fixtures';
import { openPaused, trainEpoch } from './network';
import { latinWords } from './words';

/** Names that stay as they are in Korean: of methods, layers and techniques, keys and symbols. */
const allowed =
  /^(Optiscope|English|GD|NAG|AdaGrad|RMSProp|Adam|XOR|ReLU|Leaky|tanh|LeCun|Glorot|He|Var|W|n|in|out|L2|WebGL|WebAssembly|ANGLE|SwiftShader|CSV|MNIST|[xynswBLNE]|nₜₑₛₜ|log|Space|Shift|Home|End|Alt|Ctrl|C|[FRO])$/;

const views = {
  rates: 'rates=own',
  results: 'side=results&layout=overlay&data=bumps&units=16,16&activation=relu&init=he&lr=1&on=gd,adam',
  digits:
    'side=check&data=digits&d.samples=200&d.testSamples=100&units=8&on=adam&panel=adam&charts=histograms,gradients,rates',
  experiment: 'side=experiment&panel=adam&init=normal&activations=relu,tanh',
};

for (const theme of ['light', 'dark', 'projector']) {
  for (const language of ['en', 'ko']) {
    test(`axe finds nothing on the Network tab: ${theme}, ${language}`, async ({ page }) => {
      for (const link of Object.values(views)) {
        await page.goto('about:blank');
        await openPaused(page, `${link}&theme=${theme}&lang=${language}`);
        await page.keyboard.press('e');
        await expect(page.getByText(/^(step\s[1-9]|[1-9][\d,]*스텝)/).first()).toBeVisible();
        await checkA11y(page);
      }
      await page.getByRole('button', { name: /^(Own data …|내 데이터 …)$/ }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await checkA11y(page);
      for (const kind of [/^(Drawn points|그린 점)$/, /^(MNIST files|MNIST 파일)$/]) {
        await page.getByRole('radio', { name: kind }).check();
        await checkA11y(page);
      }
    });
  }
}

for (const [name, link] of Object.entries(views)) {
  test(`no English word is left in Korean: ${name}`, async ({ page }) => {
    await openPaused(page, `${link}&lang=ko`);
    await page.keyboard.press('e');
    await expect(page.getByText(/^[1-9][\d,]*스텝/).first()).toBeVisible();
    // The graphics card is called what it is called.
    const renderer = (await page.getByText(/^그래픽: /).allTextContents()).join();
    await expect
      .poll(async () => (await latinWords(page, allowed)).filter((word) => !renderer.includes(word)))
      .toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('everything is within reach, and nothing is wider than the screen', async ({ page }) => {
    for (const link of [
      '',
      'side=results',
      'side=check',
      'side=experiment',
      'layout=overlay',
      'panel=adam',
    ]) {
      await openPaused(page, link);
      await trainEpoch(page);
      const { wide, page: width } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        page: document.documentElement.clientWidth,
      }));
      expect(wide, link).toBeLessThanOrEqual(width);
    }
    await page.getByRole('button', { name: 'One epoch' }).tap();
    await page.getByRole('radio', { name: 'Setup' }).check();
    await page.getByRole('combobox', { name: 'Data set' }).selectOption('XOR');
    await expect(page.getByText('350 training, 150 test')).toBeVisible();
  });
});
