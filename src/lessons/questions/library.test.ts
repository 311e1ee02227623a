import { describe, expect, it } from 'vitest';
import { library } from '../library';
import { pack } from '../pack';
import { readLesson } from '../read';
import { askOf } from './ask';
import { experimentOf } from './experiment';
import { truthOf } from './truth';

/** Characters that a QR code holds, less those of an address before the question. ISO/IEC 18004, table 7. */
const FITS = 2953 - 150;

const asked = await Promise.all(
  library.map(async ({ id, load }) => {
    const { scenes } = readLesson((await load()).default);
    return scenes.flatMap((scene, index) =>
      scene.question ? [{ name: `${id}, scene ${index + 1}`, scene, question: scene.question }] : [],
    );
  }),
);

describe('every question of the lessons that come with the app', () => {
  for (const { name, scene, question } of asked.flat()) {
    it(`has an answer: ${name}`, () => {
      const { settings } = experimentOf(scene.state);
      if ('optimizer' in question) expect(settings.active).toContain(question.optimizer);
      if ('step' in question) expect(question.step).toBeLessThanOrEqual(settings.steps);
      const truth = truthOf(scene.state, question);
      if (truth.kind === 'place') expect(truth.point.every(Number.isFinite)).toBe(true);
      if (truth.kind === 'path') expect(truth.points.length).toBeGreaterThan(1);
      if (truth.kind === 'rate') expect(truth.fastest).toHaveLength(1);
      // Whoever is right about a tie is right by luck.
      if (truth.kind === 'rank') {
        const losses = truth.order.map((id) => truth.losses[id]);
        expect(losses.length).toBeGreaterThan(1);
        expect(new Set(losses).size).toBe(losses.length);
      }
    });

    it(`fits into a QR code: ${name}`, async () => {
      expect((await pack(askOf(scene, question))).length).toBeLessThanOrEqual(FITS);
    });
  }

  it('is of every kind, taken together', () => {
    const kinds = new Set(asked.flat().map(({ question }) => question.kind));
    expect([...kinds].sort()).toEqual(['choice', 'path', 'place', 'rank', 'rate']);
  });
});
