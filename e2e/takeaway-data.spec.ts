import { decode } from 'modern-gif';
import Papa from 'papaparse';
import { getSurface, optimizers, simulate } from '../src/engine';
import { expect, test } from './fixtures';
import { openPaused, stepOf, trainEpoch } from './network';
import { cursor, open } from './surfaces';
import { chooseShortFilm, chooseSubject, openTakeaway, pngSize, save } from './takeaway';

function read(bytes: Buffer): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(String(bytes), {
    header: true,
    comments: '#',
    skipEmptyLines: true,
  }).data;
}

test('the trajectories are the numbers of the engine, bit for bit', async ({ page }) => {
  await open(page, 'at=10&surface=rosenbrock&start=-1,2&steps=1200&momentum.momentum=0.95&lr=0.001');
  const dialog = await openTakeaway(page, 'Data');
  const { name, bytes } = await save(dialog, 'Save Trajectories (CSV)');
  expect(name).toBe('optiscope-rosenbrock-trajectories.csv');
  const comments = String(bytes)
    .split('\n')
    .filter((line) => line.startsWith('#'));
  expect(comments.join('\n')).toContain('momentum: lr = 0.001, momentum = 0.95');
  expect(comments.join('\n')).toMatch(/link: http.*surface=rosenbrock/);
  const rows = read(bytes);
  let at = 0;
  for (const { id } of optimizers) {
    const trajectory = simulate({
      optimizer: id,
      objective: getSurface('rosenbrock').objective(),
      start: [-1, 2],
      hyperparameters: id === 'momentum' ? { lr: 0.001, momentum: 0.95 } : { lr: 0.001 },
      steps: 1200,
    });
    const wrong: string[] = [];
    for (let k = 0; k < trajectory.length; k++) {
      const row = rows[at++]!;
      const [x, y] = trajectory.theta(k);
      const [dx, dy] = trajectory.gradient(k);
      const numbers = [row.theta_x, row.theta_y, row.loss, row.gradient_x, row.gradient_y].map(Number);
      const same = [x, y, trajectory.loss(k), dx, dy].every((value, i) => Object.is(value, numbers[i]));
      if (row.optimizer !== id || row.step !== String(k) || !same) wrong.push(`${id} ${k}`);
    }
    expect(wrong).toEqual([]);
  }
  expect(rows).toHaveLength(at);
});

test('the settings open the same picture again', async ({ page }) => {
  await open(page, 'at=33&surface=booth&lr=0.03');
  const dialog = await openTakeaway(page, 'Data');
  const { bytes } = await save(dialog, 'Save Settings (JSON)');
  const record = JSON.parse(String(bytes));
  expect(record).toMatchObject({
    app: 'Optiscope',
    tab: 'surfaces',
    settings: { surface: 'booth', rate: 0.03 },
  });
  expect(record.version).toMatch(/^\d+\.\d+\.\d+$/);
  await page.goto('about:blank');
  await page.goto(record.link);
  await expect(page.getByRole('combobox', { name: 'Surface' })).toHaveValue('booth');
  await expect.poll(() => cursor(page)).toBe(33);
});

test('a large table says how large it is, is written to its last row, and can be abandoned', async ({
  page,
}) => {
  await open(page, 'at=0&surface=saddle&steps=100000&on=adagrad,adam,rmsprop&lr=1e-5');
  const dialog = await openTakeaway(page, 'Data');
  await expect(dialog.getByText('300,003 rows')).toBeVisible();
  await expect(dialog.getByText('This file is large')).toBeVisible();
  await dialog.getByRole('button', { name: 'Save Trajectories (CSV)' }).click();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByText('Cancelled. Nothing was saved.')).toBeVisible();
  const { bytes } = await save(dialog, 'Save Trajectories (CSV)');
  expect(String(bytes.subarray(-400)).trimEnd().split('\n').at(-1)).toMatch(/^adam,100000,/);
});

test('the Network tab gives its plots, its charts and its curves', async ({ page }) => {
  await openPaused(page, 'data=xor');
  await trainEpoch(page);
  const step = await stepOf(page);
  const dialog = await openTakeaway(page);
  await expect(
    dialog.getByRole('img', { name: `Preview: All plots, side by side, step ${step}` }),
  ).toBeVisible();
  const panels = await save(dialog, 'Save picture');
  expect(panels.name).toBe(`optiscope-xor-panels-step-${step}.png`);
  expect(pngSize(panels.bytes)).toEqual([1920, 1200]);
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  await chooseSubject(dialog, 'adam');
  const svg = String((await save(dialog, 'Save picture')).bytes);
  // The colours are an image; points, axes and the boundary are not.
  expect(svg.match(/<image /g)).toHaveLength(1);
  expect(svg.match(/<path /g)!.length).toBeGreaterThan(5);
  expect(svg).toContain('>Adam</text>');
  await chooseSubject(dialog, 'loss');
  expect(String((await save(dialog, 'Save picture')).bytes)).toContain('Training loss');

  await dialog.getByRole('radio', { name: 'Data' }).check();
  const steps = read((await save(dialog, /^Save Every batch/)).bytes);
  expect(steps).toHaveLength(6 * step);
  expect(Object.keys(steps[0]!)).toEqual([
    ...['optimizer', 'step', 'epoch', 'loss'],
    ...['gradient_norm_1', 'gradient_norm_2', 'gradient_norm_3'],
  ]);
  const evaluations = read((await save(dialog, /^Save Evaluations/)).bytes);
  const shown = evaluations.filter((row) => row.optimizer === 'adam').at(-1)!;
  expect(Number(shown.training_loss)).toBeGreaterThan(0);
  expect(Number(shown.test_accuracy)).toBeLessThanOrEqual(1);
});

test('a film of the networks shows the steps that were kept, and then the one that was shown', async ({
  page,
}) => {
  await openPaused(page, 'data=xor');
  await trainEpoch(page);
  const step = await stepOf(page);
  const dialog = await openTakeaway(page, 'Film');
  await chooseShortFilm(dialog, 0.6);
  await expect(dialog.getByText(/steps were kept; the film shows those/)).toBeVisible();
  const { bytes } = await save(dialog, 'Make film');
  const gif = decode(bytes);
  expect([gif.width, gif.height, gif.frames.length]).toEqual([640, 400, 6]);
  await page.keyboard.press('Escape');
  await expect.poll(() => stepOf(page)).toBe(step);
});

test('training waits while the window is open, and goes on when it is closed', async ({ page }) => {
  await page.goto('./#v=1&tab=network&data=xor');
  await expect.poll(() => stepOf(page).catch(() => 0), { timeout: 30_000 }).toBeGreaterThan(5);
  const dialog = await openTakeaway(page);
  const preview = dialog.getByRole('img', { name: /step \d+$/ });
  await expect(preview).toBeVisible();
  const step = Number(/\d+$/.exec((await preview.getAttribute('alt')) ?? '')?.[0]);
  await dialog.getByRole('radio', { name: 'SVG' }).check();
  // However much later a picture is saved, it is of the step that was shown.
  for (const id of ['gd', 'overlay', 'adam']) {
    await chooseSubject(dialog, id);
    const { bytes } = await save(dialog, 'Save picture');
    expect(String(bytes)).toMatch(new RegExp(`2–[\\d–]+ · step ${step}<`));
  }
  await page.keyboard.press('Escape');
  await expect.poll(() => stepOf(page)).toBeGreaterThan(step);
});
