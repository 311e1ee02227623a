import type { SurfaceDefinition } from '../surface';
import { ackley } from './ackley';
import { beale } from './beale';
import { booth } from './booth';
import { bowl } from './bowl';
import { cliff } from './cliff';
import { doubleWell } from './double-well';
import { easom } from './easom';
import { gaussianWells } from './gaussian-wells';
import { goldsteinPrice } from './goldstein-price';
import { himmelblau } from './himmelblau';
import { levy13 } from './levy-13';
import { matyas } from './matyas';
import { mccormick } from './mccormick';
import { monkeySaddle } from './monkey-saddle';
import { plateau } from './plateau';
import { quadratic } from './quadratic';
import { rastrigin } from './rastrigin';
import { ravine } from './ravine';
import { rosenbrock } from './rosenbrock';
import { saddle } from './saddle';
import { sixHumpCamel } from './six-hump-camel';
import { styblinskiTang } from './styblinski-tang';
import { threeHumpCamel } from './three-hump-camel';

/** Every surface, in the order a menu shows them: by family. */
export const surfaces: readonly SurfaceDefinition[] = [
  bowl,
  ravine,
  quadratic,
  booth,
  matyas,
  rosenbrock,
  beale,
  saddle,
  monkeySaddle,
  doubleWell,
  gaussianWells,
  himmelblau,
  threeHumpCamel,
  sixHumpCamel,
  styblinskiTang,
  mccormick,
  goldsteinPrice,
  rastrigin,
  ackley,
  levy13,
  easom,
  plateau,
  cliff,
];

const byId = new Map(surfaces.map((surface) => [surface.id, surface]));

/** @throws RangeError for an unknown id, naming the known ones. */
export function getSurface(id: string): SurfaceDefinition {
  const surface = byId.get(id);
  if (surface === undefined) {
    throw new RangeError(`Unknown surface '${id}'; known: ${[...byId.keys()].join(', ')}`);
  }
  return surface;
}
