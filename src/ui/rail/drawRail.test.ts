import { describe, expect, it } from 'vitest';
import { recordingContext } from '../../plot/testing';
import { drawRail } from './drawRail';
import type { RailLook } from './look';

const look: RailLook = {
  width: 216,
  height: 28,
  tone: 'blue',
  thumb: 'white',
  track: 'grey',
  mark: 'black',
  radius: 8,
  border: 2,
  line: 4,
};

function drawn(place: number, mark?: number) {
  const { ctx, of } = recordingContext();
  drawRail(ctx, look, place, mark);
  return {
    discs: of('arc').map(([x, y, radius]) => [x, y, radius]),
    lines: of('lineTo'),
    colors: of('strokeStyle'),
  };
}

describe('drawRail', () => {
  it('has the thumb at both ends of the track within it, and fills the track up to the thumb', () => {
    for (const [place, x] of [
      [0, 8],
      [0.25, 58],
      [1, 208],
    ] as const) {
      const { discs, lines } = drawn(place);
      expect(discs).toEqual([
        [x, 14, 8],
        [x, 14, 6],
      ]);
      expect(lines).toEqual([
        [214, 14],
        [x, 14],
      ]);
    }
  });

  it('has a tick where the thumb would be', () => {
    const { lines, colors } = drawn(0, 0.5);
    expect(lines[2]).toEqual([108, 19]);
    expect(colors).toEqual([['grey'], ['blue'], ['black']]);
  });
});
