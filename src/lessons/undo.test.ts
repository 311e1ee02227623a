import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redo, undo, undoable, withChange } from './undo';

describe('undo and redo', () => {
  it('go back and forth through all that was, change by change', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 50 }), ([first, ...rest]) => {
        let now = undoable(first);
        for (const value of rest) now = withChange(now, value);
        const seen = [now.present];
        for (let i = 0; i < rest.length; i++) {
          now = undo(now);
          seen.push(now.present);
        }
        expect(seen).toEqual([first, ...rest].reverse());
        expect(undo(now).present).toBe(first);
        for (let i = 0; i < rest.length; i++) now = redo(now);
        expect(redo(now).present).toBe([first, ...rest].at(-1));
      }),
    );
  });

  it('take what is typed into one field together', () => {
    let now = undoable('');
    for (const text of ['a', 'ab', 'abc']) now = withChange(now, text, 'title');
    now = withChange(now, 'abc!', 'summary');
    now = withChange(now, 'abc!?', 'summary');
    now = undo(now);
    expect(now.present).toBe('abc');
    now = undo(now);
    expect(now.present).toBe('');
    now = redo(now);
    // What is typed after that is a change of its own.
    now = withChange(now, 'abcd', 'title');
    expect(undo(now).present).toBe('abc');
    expect(redo(now).present).toBe('abcd');
  });

  it('forget what was undone once something else is done, and what is long past', () => {
    let now = undo(withChange(undoable(0), 1));
    now = withChange(now, 2);
    expect(redo(now).present).toBe(2);
    for (let value = 3; value < 500; value++) now = withChange(now, value);
    for (let i = 0; i < 500; i++) now = undo(now);
    expect(now.present).toBe(299);
    expect(withChange(now, now.present)).toBe(now);
  });
});
