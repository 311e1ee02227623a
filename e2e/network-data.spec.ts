import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures';
import { openPaused, stepOf, trainEpoch } from './network';
import { choose } from './surfaces';

const table = ['height,weight,kind', ...rows(20, 'cat', 0), ...rows(20, 'dog', 5)].join('\n');

function rows(count: number, kind: string, from: number): string[] {
  return Array.from({ length: count }, (_, i) => `${from + (i % 7) / 3},${from - (i % 5) / 4},${kind}`);
}

test('an own table is pasted, its columns are chosen, and it is learned', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('button', { name: 'Own data …' }).click();
  await page.getByRole('textbox', { name: 'Or paste the table' }).fill(table);
  await expect(page.getByRole('combobox', { name: 'First feature' })).toHaveValue('0');
  await expect(page.getByRole('combobox', { name: 'To learn' })).toHaveValue('2');
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.getByText('Own data in use: Table (CSV).')).toBeVisible();
  await expect(page.getByText('28 training, 12 test')).toBeVisible();
  const share = page.getByRole('textbox', { name: 'share for training' });
  await share.fill('0.5');
  await share.blur();
  await expect(page.getByText('20 training, 20 test')).toBeVisible();
  await expect.poll(() => stepOf(page)).toBe(0);
  await trainEpoch(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('Your own data are not in the link')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to Two moons' }).click();
  await expect(page.getByText('350 training, 150 test')).toBeVisible();
});

test('what is wrong with a table is named, line by line', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('button', { name: 'Own data …' }).click();
  const paste = page.getByRole('textbox', { name: 'Or paste the table' });
  await paste.fill('a,b,c\n1,2,x\n3,y\n4,5,y');
  const alert = page.getByRole('dialog').getByRole('alert');
  await expect(alert).toContainText('Line 3: 2 cells where the first line has 3.');
  await paste.fill(table.replace('0,0,cat', 'tall,0,cat'));
  await page.getByRole('combobox', { name: 'First feature' }).selectOption('height');
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(alert).toContainText('Line 2: height is “tall”, which is not a number.');
  await page.getByLabel('Open a file').setInputFiles({
    name: 'large.csv',
    mimeType: 'text/csv',
    buffer: Buffer.alloc(11_000_000, '1,2,3\n'),
  });
  await expect(alert).toContainText('at most 10,000,000 are read');
});

test('a table as Excel writes it on a Korean Windows has its names', async ({ page }) => {
  // In CP949: 키 is C5 B0, and 똠, which plain EUC-KR lacks, is 8C 63.
  const header = Buffer.of(0xc5, 0xb0, 0x3b, 0x8c, 0x63, 0x3b, 0x63, 0x0d, 0x0a);
  const below = Buffer.from(
    rows(20, 'a', 0)
      .concat(rows(20, 'b', 5))
      .join('\r\n')
      .replaceAll(',', ';'),
  );
  await openPaused(page);
  await page.getByRole('button', { name: 'Own data …' }).click();
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'excel.csv', mimeType: 'text/csv', buffer: Buffer.concat([header, below]) });
  const first = page.getByRole('combobox', { name: 'First feature' });
  await expect(first.getByRole('option', { name: '키', exact: true })).toBeAttached();
  await expect(first.getByRole('option', { name: '똠', exact: true })).toBeAttached();
});

test('points are drawn with the pointer and typed by keyboard', async ({ page }) => {
  await openPaused(page);
  await page.getByRole('button', { name: 'Own data …' }).click();
  await choose(page, 'Kind of data', 'Drawn points');
  const board = page.getByRole('img', { name: /^Plane with/ });
  for (const [x, y] of [
    [60, 60],
    [90, 70],
    [70, 100],
  ] as const) {
    await board.click({ position: { x, y } });
  }
  await choose(page, 'Class of new points', 'Class 1');
  const use = page.getByRole('button', { name: 'Use these data' });
  await expect(use).toBeDisabled();
  await page.getByRole('textbox', { name: 'x of the new point' }).fill('4');
  await page.getByRole('textbox', { name: 'y of the new point' }).fill('-3.5');
  await page.getByRole('button', { name: 'Add point' }).click();
  await expect(page.getByText('4 points. Last: class 1 at (4, −3.5).')).toBeVisible();
  await use.click();
  await expect(page.getByText('Own data in use: Drawn points.')).toBeVisible();
  await expect(page.getByText('3 training, 1 test')).toBeVisible();
});

/** An IDX file of unsigned bytes. */
function idx(sizes: readonly number[], bytes: Uint8Array): Buffer {
  const header = Buffer.alloc(4 + 4 * sizes.length);
  header.set([0, 0, 8, sizes.length]);
  for (const [i, size] of sizes.entries()) header.writeUInt32BE(size, 4 + 4 * i);
  return Buffer.concat([header, bytes]);
}

test("MNIST's files are read, packed or not, and refused with the reason", async ({ page }) => {
  const count = 40;
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  const images = Uint8Array.from({ length: count * 784 }, (_, i) => (i * 7919) % 256);
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
  await openPaused(page, 'on=adam&units=8');
  await page.getByRole('button', { name: 'Own data …' }).click();
  await choose(page, 'Kind of data', 'MNIST files');
  await page
    .getByLabel('Open the files')
    .setInputFiles([
      file('train-images', idx([count, 28, 28], images)),
      file('train-labels', idx([count], labels).subarray(0, 30)),
    ]);
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.getByRole('alert')).toContainText('train-labels: it ends early, after 30 of 48 bytes.');
  await page.getByRole('button', { name: 'Change …' }).click();
  await page
    .getByLabel('Open the files')
    .setInputFiles([
      file('train-images.gz', gzipSync(idx([count, 28, 28], images))),
      file('train-labels.gz', gzipSync(idx([count], labels))),
    ]);
  await page.getByRole('button', { name: 'Use these data' }).click();
  await expect(page.getByText('784-8-10')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await trainEpoch(page);
});

test('digits are read, and those that are not are shown', async ({ page }) => {
  await openPaused(page, 'data=digits&d.samples=300&d.testSamples=100&units=16&on=adam&panel=adam');
  for (let epoch = 0; epoch < 3; epoch++) await trainEpoch(page);
  expect(await stepOf(page)).toBe(30);
  await expect(page.getByRole('table').getByRole('row').first()).toBeVisible();
  const text =
    (await page
      .getByRole('article')
      .getByText(/% right/)
      .textContent()) ?? '';
  expect(Number.parseFloat(text)).toBeGreaterThan(20);
});
