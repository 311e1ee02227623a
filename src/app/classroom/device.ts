import { DEVICES } from '../../lessons/questions/code';

const KEY = 'optiscope-device';

/**
 * A random number that stands for this browser, so that a class's answers are told apart without nicknames. It is in a
 * code and nowhere else.
 */
export function deviceNumber(): number {
  try {
    const kept = Number(window.localStorage.getItem(KEY) ?? Number.NaN);
    if (Number.isInteger(kept) && kept >= 0 && kept < DEVICES) return kept;
    const made = random();
    window.localStorage.setItem(KEY, String(made));
    return made;
  } catch {
    // Where nothing may be kept, the next visit is another device.
    return random();
  }
}

function random(): number {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number % DEVICES;
}
