import { type BackendId, type Backends, backendIds, isSoftware } from '../backends/backends';
import type { BackendChoice, BackendReport } from './messages';

/** Neither backend starts. */
export class NoBackend extends Error {
  override readonly name = 'NoBackend';
}

export const otherThan = (id: BackendId): BackendId => (id === 'webgl' ? 'wasm' : 'webgl');

/**
 * Makes the backend of a choice the one in use, or else the other one, and says which and why.
 *
 * @param measure steps a second on the backend in use; 0 where there is no step to take
 * @param worker whether this is a worker
 * @throws NoBackend
 */
export async function chooseBackend(
  choice: BackendChoice,
  backends: Backends,
  measure: () => Promise<number>,
  worker: boolean,
): Promise<BackendReport> {
  if (choice === 'fastest') return fastest(backends, measure, worker);
  const renderer = choice === 'wasm' ? null : backends.renderer();
  const [wanted, why] = preference(choice, renderer);
  const failed: unknown[] = [];
  for (const id of [wanted, otherThan(wanted)]) {
    try {
      await backends.use(id);
      return { id, why: id === wanted ? why : 'failed', renderer, measured: null, worker };
    } catch (error) {
      failed.push(error);
    }
  }
  throw new NoBackend(failed.map(String).join('; '));
}

function preference(
  choice: 'auto' | BackendId,
  renderer: string | null,
): readonly [BackendId, BackendReport['why']] {
  if (choice === 'wasm') return ['wasm', 'chosen'];
  if (renderer === null) return ['wasm', 'missing'];
  if (choice === 'webgl') return ['webgl', 'chosen'];
  return isSoftware(renderer) ? ['wasm', 'software'] : ['webgl', 'hardware'];
}

async function fastest(
  backends: Backends,
  measure: () => Promise<number>,
  worker: boolean,
): Promise<BackendReport> {
  const renderer = backends.renderer();
  const measured: Partial<Record<BackendId, number>> = {};
  for (const id of backendIds) {
    try {
      await backends.use(id);
      measured[id] = await measure();
    } catch {
      backends.drop(id);
    }
  }
  const { webgl = 0, wasm = 0 } = measured;
  // With only one there is nothing to compare, and which one it is says that the other is missing.
  if (webgl === wasm || renderer === null) return chooseBackend('auto', backends, measure, worker);
  const id = webgl > wasm ? 'webgl' : 'wasm';
  await backends.use(id);
  return { id, why: 'measured', renderer, measured, worker };
}
