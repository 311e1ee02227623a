/** What a scene can hide, lock or point at, by tab: the parts of the page that have a name of their own. */
export const parts = {
  surfaces: [
    'surface',
    'start',
    'length',
    'learning-rate',
    'optimizers',
    'step',
    'results',
    'plots',
    'charts',
    'playback',
    'view',
  ],
  network: [
    'data',
    'layers',
    'output',
    'initialisation',
    'training',
    'rates',
    'presets',
    'networks',
    'curves',
    'controls',
  ],
} as const;

export type PartId = (typeof parts)[keyof typeof parts][number];

export const partIds: readonly PartId[] = [...parts.surfaces, ...parts.network];
