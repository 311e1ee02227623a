import { describe, expect, it } from 'vitest';
import { Random } from './random';

const COUNT = 200_000;

/** Mean and central moments 2 to 4 of `COUNT` numbers. */
function momentsOf(draw: () => number) {
  const values = Float64Array.from({ length: COUNT }, draw);
  const mean = values.reduce((sum, x) => sum + x, 0) / COUNT;
  const moment = (n: number) => values.reduce((sum, x) => sum + (x - mean) ** n, 0) / COUNT;
  return { mean, variance: moment(2), third: moment(3), fourth: moment(4), values };
}

describe('Random', () => {
  it('gives the same numbers for the same seed, in every browser and release', () => {
    const random = new Random(2024);
    expect([random.bits(), random.bits(), random.bits()]).toMatchInlineSnapshot(`
      [
        3408469130,
        3137599412,
        2134738538,
      ]
    `);
    expect(new Random(2024).uniform()).toBe(new Random(2024).uniform());
  });

  it('gives other numbers for other seeds, be they close', () => {
    const firsts = [0, 1, 2, 3, -1, 0.5, 1 + Number.EPSILON, 2 ** 32, 2 ** 32 + 1, 1e300].map((seed) =>
      new Random(seed).bits(),
    );
    expect(new Set(firsts).size).toBe(firsts.length);
    // Half of the bits differ between neighbours, give or take.
    let differing = 0;
    for (let seed = 0; seed < 1000; seed++) {
      let bits = new Random(seed).bits() ^ new Random(seed + 1).bits();
      for (; bits !== 0; bits &= bits - 1) differing++;
    }
    expect(differing / 1000).toBeGreaterThan(15.5);
    expect(differing / 1000).toBeLessThan(16.5);
  });

  it('takes −0 for 0, and refuses what is not finite', () => {
    expect(new Random(-0).bits()).toBe(new Random(0).bits());
    expect(() => new Random(Number.NaN)).toThrow(new RangeError('seed is NaN; allowed: finite numbers'));
    expect(() => new Random(Infinity)).toThrow(RangeError);
  });

  it('goes on from its state, also by way of JSON', () => {
    const random = new Random(7);
    for (let i = 0; i < 10; i++) random.normal();
    const copy = new Random(JSON.parse(JSON.stringify(random.state)));
    for (let i = 0; i < 10; i++) expect(copy.normal()).toBe(random.normal());
  });

  it('is uniform from 0 to below 1', () => {
    const random = new Random(1);
    const { mean, variance, values } = momentsOf(() => random.uniform());
    // Four standard errors: of the mean √(1/12 / n), of the variance √(1/180 / n).
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / COUNT));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / COUNT));
    expect(values.every((x) => x >= 0 && x < 1)).toBe(true);
    // Neighbours are not related.
    const related = values.reduce((sum, x, i) => sum + (x - 0.5) * ((values[i + 1] ?? 0.5) - 0.5), 0) / COUNT;
    expect(Math.abs(related)).toBeLessThan(4 / 12 / Math.sqrt(COUNT));
  });

  it('is uniform in any interval', () => {
    const random = new Random(2);
    const { mean, values } = momentsOf(() => random.uniform(-3, 5));
    expect(Math.abs(mean - 1)).toBeLessThan((4 * 8) / Math.sqrt(12 * COUNT));
    expect(Math.min(...values.subarray(0, 10_000))).toBeLessThan(-2.99);
    expect(Math.max(...values.subarray(0, 10_000))).toBeGreaterThan(4.99);
    expect(values.every((x) => x >= -3 && x < 5)).toBe(true);
  });

  it('is normal', () => {
    const random = new Random(3);
    const { mean, variance, third, fourth, values } = momentsOf(() => random.normal());
    // Four standard errors: moments of moments of the normal distribution are 1, 2, 6 (15 − 9) and 96 (105 − 9).
    const error = (of: number) => 4 * Math.sqrt(of / COUNT);
    expect(Math.abs(mean)).toBeLessThan(error(1));
    expect(Math.abs(variance - 1)).toBeLessThan(error(2));
    expect(Math.abs(third)).toBeLessThan(error(6));
    expect(Math.abs(fourth - 3)).toBeLessThan(error(96));
    expect(values.every(Number.isFinite)).toBe(true);
    const within = values.filter((x) => Math.abs(x) < 1).length / COUNT;
    expect(within).toBeCloseTo(0.6827, 2);
  });

  it('is normal with any mean and deviation', () => {
    const random = new Random(4);
    const { mean, variance } = momentsOf(() => random.normal(10, 3));
    expect(Math.abs(mean - 10)).toBeLessThan(4 * 3 * Math.sqrt(1 / COUNT));
    expect(Math.abs(variance / 9 - 1)).toBeLessThan(4 * Math.sqrt(2 / COUNT));
  });

  it.each([1, 2, 3, 7, 10])('draws whole numbers below %d alike often', (n) => {
    const random = new Random(5);
    const counts = new Array<number>(n).fill(0);
    for (let i = 0; i < 70_000; i++) counts[random.integer(n)]!++;
    for (const count of counts) {
      const share = 1 / n;
      expect(Math.abs(count / 70_000 - share)).toBeLessThanOrEqual(
        4 * Math.sqrt((share * (1 - share)) / 70_000),
      );
    }
  });

  it('draws below a number that does not divide 2³² without favouring the small ones', () => {
    const random = new Random(6);
    // A plain remainder would give the lower third twice as often as the others, half of the draws.
    const n = 3 * 2 ** 30;
    let low = 0;
    for (let i = 0; i < 30_000; i++) if (random.integer(n) < n / 3) low++;
    expect(Math.abs(low / 30_000 - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 30_000));
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 32 + 1])('refuses to draw below %d', (n) => {
    expect(() => new Random(1).integer(n)).toThrow(`n is ${n}; allowed: whole numbers from 1 to 2^32`);
  });

  it('shuffles in place, into every order alike often', () => {
    const random = new Random(8);
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = random.shuffle([0, 1, 2, 3]).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(4 * Math.sqrt(1000));
    const typed = Uint32Array.of(1, 2, 3, 4, 5);
    expect(random.shuffle(typed)).toBe(typed);
    expect([...typed].sort()).toEqual([1, 2, 3, 4, 5]);
  });
});
