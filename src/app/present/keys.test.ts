import { expect, it } from 'vitest';
import { actionOf } from './keys';

const press = (key: string, code = '') => actionOf({ key, code });

it('takes the keys of clickers', () => {
  expect(press('PageDown')).toEqual({ type: 'forward' });
  expect(press('PageUp')).toEqual({ type: 'back' });
  expect(press('.', 'Period')).toEqual({ type: 'blank' });
  expect(press('b', 'KeyB')).toEqual({ type: 'blank' });
});

it('takes letters by their place on the keyboard', () => {
  expect(press('ㅠ', 'KeyB')).toEqual({ type: 'blank' });
  expect(press('ㄹ', 'KeyF')).toEqual({ type: 'screen' });
});

it('takes digits for panels, and nought for all', () => {
  expect(press('3', 'Digit3')).toEqual({ type: 'zoom', panel: 3 });
  expect(press('0', 'Digit0')).toEqual({ type: 'all' });
});

it('leaves other keys to the tab', () => {
  expect(['r', 'Home', 'End', 'Tab', 'Enter', '+', 'toString'].map((key) => press(key))).toEqual(
    Array.from({ length: 7 }, () => null),
  );
});
