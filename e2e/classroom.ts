import { deflateRawSync } from 'node:zlib';
import { expect, type Locator, type Page } from '@playwright/test';

/** What a link carries, packed as the page does it. */
export function packed(value: unknown): string {
  return deflateRawSync(JSON.stringify(value)).toString('base64url');
}

/** Gradient descent on the round bowl: θ after k steps is (1 − η)ᵏ times the start (−4, 1.5). */
export const BOWL = 'v=1&surface=bowl&lr=0.5&steps=50&at=0';

/** One question of each kind about it, in both languages. */
export const questions = {
  place: {
    kind: 'place',
    optimizer: 'gd',
    step: 3,
    prompt: { en: 'Where does **GD** stand after 3 steps?', ko: '3스텝 뒤 **GD**는 어디에 있을까요?' },
    explain: { en: 'Each step halves the distance.', ko: '한 스텝마다 거리가 반으로 줄어듭니다.' },
  },
  path: {
    kind: 'path',
    optimizer: 'gd',
    step: 20,
    prompt: { en: 'Which way does GD go?', ko: 'GD는 어떤 길로 갈까요?' },
  },
  rank: {
    kind: 'rank',
    step: 3,
    prompt: { en: 'Which loss is lowest after 3 steps?', ko: '3스텝 뒤 손실이 가장 작은 것은 무엇일까요?' },
  },
  rate: {
    kind: 'rate',
    optimizer: 'gd',
    rates: [0.01, 0.5, 1, 2.5],
    prompt: { en: 'With which rate is GD fastest?', ko: '어떤 학습률에서 GD가 가장 빠를까요?' },
  },
  choice: {
    kind: 'choice',
    options: [
      { text: { en: 'To the right', ko: '오른쪽' } },
      { text: { en: 'Straight to the middle', ko: '곧바로 가운데로' }, right: true },
      { text: { en: 'Nowhere', ko: '움직이지 않음' } },
    ],
    prompt: { en: 'Where does GD go?', ko: 'GD는 어디로 갈까요?' },
    explain: { en: 'The gradient points away from the middle.', ko: '기울기는 가운데의 반대쪽을 향합니다.' },
  },
} as const;

export type Kind = keyof typeof questions;

/** A lesson of one scene with that question, packed into the reference that a link names it by. */
export function lessonWith(kind: Kind, state = BOWL): string {
  const scene = {
    title: { en: 'The round bowl', ko: '둥근 그릇' },
    text: { en: 'Think first.', ko: '먼저 생각해 보십시오.' },
    state,
    question: questions[kind],
  };
  const lesson = {
    format: 'optiscope-lesson',
    version: 1,
    title: { en: 'Predictions', ko: '예측하기' },
    summary: { en: 'A question.', ko: '질문 하나.' },
    scenes: [scene],
  };
  return `~${packed(lesson)}`;
}

/** Opens a lesson with that question, and waits for the question. */
export async function openQuestion(page: Page, kind: Kind, more = ''): Promise<Locator> {
  await page.goto(`./#v=1&lesson=${lessonWith(kind)}${more}`);
  const panel = page.getByRole('region', { name: /^(Question|질문)$/ });
  await expect(panel).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  return panel;
}

/** The result of the question, after the reveal. */
export function resultOf(page: Page): Locator {
  return page.getByRole('region', { name: /^(Result|결과)$/ });
}

/** The result's verdict as it stands there; the same is read out. */
export function verdictOf(page: Page, words: string | RegExp): Locator {
  return resultOf(page).getByText(words, { exact: true }).and(page.getByRole('paragraph'));
}

/** The score that the result says. */
export async function scoreOf(page: Page): Promise<number> {
  const said = await resultOf(page)
    .getByText(/^Score: /)
    .textContent();
  return Number(/\d+/.exec(said ?? '')?.[0]);
}
