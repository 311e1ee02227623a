import { expect, test } from './fixtures';
import { open } from './surfaces';
import { latinWords } from './words';

/** Names that stay as they are in Korean: of methods, surfaces and the program, and symbols. */
const allowed =
  /^(Optiscope|English|GD|NAG|AdaGrad|RMSProp|Adam|[xyNLηmvgh]|log|symlog|Booth|Matyas|Rosenbrock|Beale|Himmelblau|Styblinski|Tang|McCormick|Goldstein|Price|Rastrigin|Ackley|L[eé]vy|no|Easom|QR|Space|Shift|Home|End|Alt|Ctrl|C|[BFRO]|[WASD])$/;

test.describe('a browser that prefers Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('opens in Korean, with no English word left', async ({ page }) => {
    await open(page, 'at=60').catch(() => undefined);
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page).toHaveTitle('Optiscope: 옵티마이저의 움직임을 눈으로 보기');
    await expect(page.getByRole('article').getByRole('heading')).toHaveText([
      ...['경사하강법', '모멘텀', 'NAG', 'AdaGrad', 'RMSProp', 'Adam'],
    ]);
    expect(await latinWords(page, allowed)).toEqual([]);
  });

  const views = {
    'own rates and changes': 'at=60&rates=own&live=1&lr@20=0.1&gd.lr@30=0.2',
    'best rates': 'at=60&rates=best',
    'a step': 'at=60&side=step',
    results: 'at=60&side=results',
    overlay: 'at=60&layout=overlay&surface=quadratic&lr=10',
    'a surface with a note': 'at=60&surface=levy-13&on=',
    'a broken link': 'at=60&foo=1&lr=abc&steps=5&surface=nosuch',
  };
  for (const [name, link] of Object.entries(views)) {
    test(`${name}: no English word left`, async ({ page }) => {
      await page.goto(`./#v=1&${link}`);
      await expect(page.getByRole('tabpanel').getByRole('region').first()).toBeVisible();
      await expect(page.getByRole('complementary').last()).toBeVisible();
      const found = name === 'a broken link' ? /^(foo|lr|abc|steps|surface|nosuch|[a-z]+)$/ : /^$/;
      await expect
        .poll(async () => (await latinWords(page, allowed)).filter((word) => !found.test(word)))
        .toEqual([]);
    });
  }

  test('the card that explains and the dialogs are in Korean', async ({ page }) => {
    await page.goto('./#v=1&at=500&surface=bowl&lr=10');
    await page.getByRole('button', { name: /^경사하강법: / }).click();
    await expect(page.getByRole('region', { name: /^경사하강법: / })).toContainText('10');
    expect(await latinWords(page, allowed)).toEqual([]);
    await page.getByRole('button', { name: '공유' }).click();
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible();
    expect(await latinWords(page, allowed)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '키보드 단축키' }).click();
    await expect(page.getByRole('dialog').getByRole('row').first()).toBeVisible();
    expect(await latinWords(page, allowed)).toEqual([]);
  });
});

test('the language is switched without a reload, and the run goes on', async ({ page }) => {
  await open(page, 'at=60&start=2.5,1');
  await page.evaluate(() => {
    document.body.dataset.same = 'page';
  });
  await page.getByRole('button', { name: '한국어' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page.getByRole('textbox', { name: '학습률' })).toHaveValue('0.01');
  await expect(
    page
      .getByRole('article')
      .getByText(/^손실 /)
      .first(),
  ).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-same', 'page');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('textbox', { name: 'Start x' })).toHaveValue('2.5');
  await expect(page).toHaveTitle('Optiscope: see how optimizers move');
});
