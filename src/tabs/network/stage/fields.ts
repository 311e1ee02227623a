import type { Dataset } from '../../../network/data/dataset';
import type { PictureMessage } from '../../../network/session/messages';
import { type Field, type Meaning, targetRange } from '../../../plot/networks';

/** What one racer says over the plane, as the picture has it; null where it has none. */
export function fieldOf(picture: PictureMessage | null, id: string): Field | null {
  const grid = picture?.look.field;
  const found = picture?.fields.find((known) => known.id === id);
  if (!grid || !found) return null;
  return { ...grid, values: found.values, outputs: found.values.length / (grid.columns * grid.rows) };
}

const meanings = new WeakMap<Dataset, Meaning>();

/** What the numbers of a field mean for these data. */
export function meaningOf(data: Dataset): Meaning {
  let meaning = meanings.get(data);
  if (!meaning) {
    const [low, high] = targetRange(data);
    meaning = data.classes > 0 ? { kind: 'classes' } : { kind: 'value', low, high };
    meanings.set(data, meaning);
  }
  return meaning;
}
