import { expect, test } from './fixtures';
import { names, open, panelOf, startField, statusOf, type } from './surfaces';

test('every bad part of a link is named, the rest counts, and the page works', async ({ page }) => {
  const bad = [
    'surface=nosuch',
    'lr=abc',
    'steps=5',
    'foo=bar',
    'adam.beta1=2',
    'start=1,2,3',
    '__proto__.x=1',
    'constructor.lr=1',
    'gd.momentum=0.5',
    'view=5,1,0,1',
    'on=gd,sgd',
    'theme=pink',
    'speed=3',
    'p.kappa=10',
    'lr@0=0.1',
  ];
  await open(page, `${bad.join('&')}&momentum.momentum=0.8&at=10`);
  const notice = page.getByRole('status').filter({ hasText: 'could not be used' });
  await expect(notice.getByRole('listitem')).toHaveCount(bad.length);
  for (const part of bad) {
    const [key = '', value = ''] = part.split('=');
    await expect(notice.getByRole('listitem').filter({ hasText: `${key} = “${value}”` })).toHaveCount(1);
  }
  await expect(notice).toContainText(`${bad.length} parts of the link`);
  await expect(page.getByRole('textbox', { name: 'Momentum: momentum' })).toHaveValue('0.8');
  await expect(page.getByRole('article')).toHaveCount(6);

  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
  await type(startField(page, 'x'), '1');
  await page.getByRole('button', { name: 'To the end' }).click();
  for (const name of names) await expect(statusOf(panelOf(page, name))).toHaveText(/500|converged|diverged/);
});

test('a newer link says so, and opens what it can', async ({ page }) => {
  await page.goto('./#v=2&surface=bowl&at=0');
  await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('bowl');
  await expect(page.getByText(/newer version of Optiscope/)).toBeVisible();
});

test('no link leaves the page blank', async ({ page }) => {
  const random = generator(20_240_607);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const keys = [
    ...['v', 'tab', 'surface', 'p.kappa', 'start', 'on', 'rates', 'lr', 'adam.lr', 'nag.momentum', 'lr@20'],
    ...[
      'adam.beta2@7',
      'steps',
      'view',
      'layout',
      'panel',
      'arrows',
      'side',
      'inspect',
      'live',
      'speed',
      'loop',
    ],
    ...['tolerance', 'at', 'lang', 'theme', 'toString', '__proto__', 'hasOwnProperty.lr', '%', '', '@', '.'],
  ];
  const values = [
    ...['1', '0', '-1', '1e308', '-1e308', '1e-320', 'NaN', 'Infinity', '0x10', '', ' ', '%E0%A4%A', '%00'],
    ...[
      'quadratic',
      'ackley',
      'cliff',
      'gd',
      'gd,gd,adam',
      'own',
      'best',
      'overlay',
      'results',
      'ko',
      'dark',
    ],
    ...[
      '1e300,1e300',
      '0,0',
      '1,2,3,4',
      '-1e9,1e9,-1e9,1e9',
      '1,1.0000000000000002,0,1e-300',
      ','.repeat(500),
    ],
    ...['toString', '<b>x</b>', '🙂', 'x'.repeat(2000)],
  ];
  await open(page);
  for (let round = 0; round < 30; round++) {
    const parts = Array.from({ length: 1 + Math.floor(random() * 7) }, () => `${pick(keys)}=${pick(values)}`);
    const hash = round % 10 === 9 ? pick(values) : parts.join('&');
    await page.evaluate((text) => {
      window.location.hash = text;
    }, hash);
    await expect(page.getByRole('heading', { level: 1 }), hash).toBeVisible();
    await expect(page.getByRole('tabpanel').getByRole('region').first(), hash).toBeVisible();
    await expect(page.getByText(/has stopped because of an error|표시를 멈추었습니다/), hash).toHaveCount(0);
  }
  await page.evaluate(() => {
    window.location.hash = 'v=1&at=5&lang=en';
  });
  await expect(page.getByRole('article')).toHaveCount(6);
  await expect(statusOf(panelOf(page, 'GD'))).toHaveText('step 5');
});

/** Random numbers that are the same in every run (a linear congruential generator). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}
