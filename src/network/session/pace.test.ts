import { expect, it } from 'vitest';
import { Courtesy, Metronome, Rate, Share } from './pace';

it('work gets its share of the time', () => {
  const share = new Share(0.2, 0);
  let [time, worked] = [0, 0];
  while (time < 10_000) {
    if (share.ready(time)) {
      time += 7;
      worked += 7;
      share.spent(7, time, true);
    } else time += 1;
  }
  expect(worked / time).toBeGreaterThan(0.19);
  expect(worked / time).toBeLessThanOrEqual(0.201);
});

it('short work comes only so often, though its parts may follow sooner', () => {
  const share = new Share(0.5, 50);
  share.spent(1, 100, false);
  expect(share.next).toBe(101);
  share.spent(1, 102, true);
  expect(share.next).toBe(152);
});

it('leaves the page half of the time while a hand is at work, and none before and after', () => {
  const courtesy = new Courtesy(12);
  const turn = (now: number, work: number) => [courtesy.slice(now), courtesy.rest(now, now + work)];
  expect(turn(0, 15)).toEqual([12, 0]);
  courtesy.show(1000);
  expect(turn(1000, 4)).toEqual([4, 4]);
  // What comes besides training counts as well.
  expect(turn(1149, 9)).toEqual([4, 9]);
  expect(turn(1150, 15)).toEqual([12, 0]);
});

it('a metronome gives as many steps a second as asked, however irregularly it is looked at', () => {
  for (const speed of [1, 7, 60, 900]) {
    const metronome = new Metronome();
    let steps = 0;
    for (let time = 0; time < 10_000; time += 1 + (time % 13)) {
      for (; metronome.due <= time; steps++) metronome.tick(time, speed);
    }
    expect(Math.abs(steps - 10 * speed)).toBeLessThanOrEqual(0.02 * 10 * speed + 1);
  }
});

it('a metronome does not make up for a long delay, and holds nothing back without a speed', () => {
  const metronome = new Metronome();
  metronome.tick(0, 10);
  let burst = 0;
  for (; metronome.due <= 60_000; burst++) metronome.tick(60_000, 10);
  expect(burst).toBeLessThanOrEqual(2);
  metronome.tick(60_000, null);
  expect(metronome.due).toBe(-Infinity);
});

it('the rate is that of the last second', () => {
  const rate = new Rate();
  expect(rate.perSecond).toBeNull();
  for (let time = 0; time <= 5000; time += 10) rate.mark(time, time / 10);
  expect(rate.perSecond).toBeCloseTo(100);
  for (let time = 5010; time <= 7000; time += 10) rate.mark(time, 500 + (time - 5000) / 2);
  expect(rate.perSecond).toBeCloseTo(500, -1);
  rate.reset();
  rate.mark(0, 0);
  expect(rate.perSecond).toBeNull();
});
