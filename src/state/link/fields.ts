import { optimizers, surfaces } from '../../engine';
import { isLargeEnough, isWithinReach, reachOf, smallestViewOf } from '../limits';
import {
  arrowKinds,
  defaultSettings,
  layouts,
  rateModes,
  type Settings,
  STEPS,
  sides,
  speeds,
  type ViewBox,
} from '../settings';
import { LinkError } from './problem';
import { readChoice, readChoices, readFlag, readInteger, readNumber, readNumbers } from './read';
import { writeNumber, writeNumbers } from './write';

/** A setting with a key of its own in the link. */
export interface Field {
  /** The text for the link; null where the setting is at its default. */
  write(now: Settings): string | null;
  /** @param now what the link says of the fields before this one. @throws LinkError for a value it refuses. */
  read(text: string, now: Settings): Partial<Settings>;
}

const optimizerIds = optimizers.map(({ id }) => id);
const surfaceIds = surfaces.map(({ id }) => id);

/** The settings with a fixed key, by key, in the order in which a link lists them. */
export const fields: Readonly<Record<string, Field>> = {
  surface: {
    write: ({ surface }) => (surface === defaultSettings.surface ? null : surface),
    read: (text) => ({ surface: readChoice(text, surfaceIds) }),
  },
  start: {
    write: ({ start }) => (start ? writeNumbers(start) : null),
    read: (text, now) => {
      const [x = 0, y = 0] = readNumbers(text, 2);
      demandReach(now, [x, y]);
      return { start: [x, y] };
    },
  },
  on: {
    write: ({ active }) => (active.length === optimizerIds.length ? null : active.join(',')),
    read: (text) => ({ active: readChoices(text, optimizerIds) }),
  },
  rates: {
    write: ({ rateMode }) => (rateMode === defaultSettings.rateMode ? null : rateMode),
    read: (text) => ({ rateMode: readChoice(text, rateModes) }),
  },
  steps: {
    write: ({ steps }) => (steps === defaultSettings.steps ? null : String(steps)),
    read: (text) => ({ steps: readInteger(text, STEPS.min, STEPS.max) }),
  },
  view: {
    write: ({ view }) => (view ? writeNumbers([...view.x, ...view.y]) : null),
    read: (text, now) => {
      const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = readNumbers(text, 4);
      const view: ViewBox = { x: [x0, x1], y: [y0, y1] };
      demandReach(now, [x0, x1, y0, y1]);
      if (!isLargeEnough(now, view)) {
        const [width, height] = smallestViewOf(now);
        throw new LinkError('not-allowed', `x₁ − x₀ ≥ ${width}, y₁ − y₀ ≥ ${height}`);
      }
      return { view };
    },
  },
  layout: {
    write: ({ layout }) => (layout === defaultSettings.layout ? null : layout),
    read: (text) => ({ layout: readChoice(text, layouts) }),
  },
  panel: {
    write: ({ enlarged }) => enlarged,
    read: (text) => ({ enlarged: readChoice(text, optimizerIds) }),
  },
  arrows: {
    write: ({ arrows }) => (sameItems(arrows, defaultSettings.arrows) ? null : arrows.join(',')),
    read: (text) => ({ arrows: readChoices(text, arrowKinds) }),
  },
  side: {
    write: ({ side }) => (side === defaultSettings.side ? null : side),
    read: (text) => ({ side: readChoice(text, sides) }),
  },
  inspect: {
    write: ({ inspected }) => (inspected === defaultSettings.inspected ? null : inspected),
    read: (text) => ({ inspected: readChoice(text, optimizerIds) }),
  },
  live: flag('live'),
  speed: {
    write: ({ speed }) => (speed === defaultSettings.speed ? null : String(speed)),
    read: (text) => {
      const speed = speeds.find((known) => known === readNumber(text));
      if (speed === undefined) throw new LinkError('unknown-choice', speeds.join(', '));
      return { speed };
    },
  },
  loop: flag('loop'),
  tolerance: {
    write: ({ tolerance }) => (tolerance === defaultSettings.tolerance ? null : writeNumber(tolerance)),
    read: (text) => {
      const tolerance = readNumber(text);
      if (tolerance <= 0) throw new LinkError('not-allowed', '> 0');
      return { tolerance };
    },
  },
};

function flag(key: 'live' | 'loop'): Field {
  return {
    write: (now) => (now[key] === defaultSettings[key] ? null : now[key] ? '1' : '0'),
    read: (text) => ({ [key]: readFlag(text) }),
  };
}

/** @throws LinkError for a coordinate at which a run would have diverged. */
function demandReach(now: Settings, coordinates: readonly number[]): void {
  if (isWithinReach(now, coordinates)) return;
  const reach = reachOf(now);
  throw new LinkError('not-allowed', `−${reach} … ${reach}`);
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
