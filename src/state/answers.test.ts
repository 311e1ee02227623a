import { beforeEach, describe, expect, it } from 'vitest';
import {
  addPoint,
  answers,
  askOnPlots,
  clearAnswer,
  drawStroke,
  movePen,
  noAnswers,
  removePoint,
} from './answers';

const now = () => answers.getState();

beforeEach(() => answers.setState(noAnswers, true));

describe('an answer on the plots', () => {
  it('of a place is where it was put last', () => {
    askOnPlots('place', 'adam');
    expect(now()).toEqual({ ...noAnswers, kind: 'place', optimizer: 'adam', open: true });
    movePen([1, 2]);
    movePen([3, 4]);
    expect(now().own).toEqual([[3, 4]]);
  });

  it('of a path grows by points, which can be taken back', () => {
    askOnPlots('path', 'gd');
    movePen([1, 2]);
    expect(now().own).toEqual([]);
    addPoint([1, 2]);
    addPoint([3, 4]);
    expect(now()).toMatchObject({
      own: [
        [1, 2],
        [3, 4],
      ],
      pen: [3, 4],
    });
    removePoint();
    expect(now()).toMatchObject({ own: [[1, 2]], pen: [1, 2] });
    removePoint();
    removePoint();
    expect(now()).toMatchObject({ own: [], pen: null });
  });

  it('of a path is replaced by a stroke', () => {
    askOnPlots('path', 'gd');
    addPoint([9, 9]);
    drawStroke([
      [1, 1],
      [2, 2],
    ]);
    expect(now()).toMatchObject({
      own: [
        [1, 1],
        [2, 2],
      ],
      pen: [2, 2],
    });
    clearAnswer();
    expect(now()).toMatchObject({ own: [], pen: null, kind: 'path', open: true });
  });

  it('is forgotten when something else is asked', () => {
    askOnPlots('place', 'gd');
    movePen([1, 2]);
    answers.setState({ others: [[[0, 0]]] });
    askOnPlots(null, null);
    expect(now()).toEqual({ ...noAnswers, open: true });
  });
});
