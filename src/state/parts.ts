/** What a scene can hide, lock or point at, by tab: the parts of the page that have a name of their own. */
export const parts = {
  surfaces: [
    'surface',
    'start',
    'length',
    'arrows',
    'learning-rate',
    'optimizers',
    'step',
    'results',
    'plots',
    'view',
    'charts',
    'playback',
  ],
  network: [
    'presets',
    'data',
    'layers',
    'output',
    'training',
    'initialisation',
    'backend',
    'rates',
    'optimizers',
    'results',
    'check',
    'networks',
    'view',
    'curves',
    'controls',
  ],
} as const;

export type PartId = (typeof parts)[keyof typeof parts][number];

/** Every part once; some are on both tabs. */
export const partIds: readonly PartId[] = [...new Set<PartId>([...parts.surfaces, ...parts.network])];

/** The parts that stand in the side panel, by what it has to show for them to be seen. */
export const sideParts = {
  surfaces: {
    surface: ['surface', 'start', 'length', 'arrows'],
    rates: ['learning-rate', 'optimizers'],
    step: ['step'],
    results: ['results'],
  },
  network: {
    experiment: ['presets', 'data', 'layers', 'output', 'training', 'initialisation', 'backend'],
    rates: ['rates', 'optimizers'],
    results: ['results'],
    check: ['check'],
  },
} as const satisfies {
  readonly [T in keyof typeof parts]: Readonly<Record<string, readonly (typeof parts)[T][number][]>>;
};

/** What the side panel of that tab has to show for a part to be seen; null for one that is seen in any case. */
export function sideOf(tab: keyof typeof parts, part: PartId): string | null {
  const sides: [string, readonly PartId[]][] = Object.entries(sideParts[tab]);
  return sides.find(([, members]) => members.includes(part))?.[0] ?? null;
}
