import { beforeAll, describe, expect, it } from 'vitest';
import { simulate } from '../../engine';
import { openRace, readData } from '../../network/session/opening';
import { use } from '../../network/testing/backends';
import { changesOf, initialValues } from '../../state/hyperparameters';
import { decodeLink } from '../../state/link/codec';
import { type Settings, startOf, surfaceOf } from '../../state/settings';
import { readSettings } from '../../tabs/network/link';
import type { NetworkSettings } from '../../tabs/network/settings';
import { liveSettings, raceSetup } from '../../tabs/network/setup';
import type { Claim } from '../claimSchema';
import { refute, type SceneRuns } from '../claims';
import { ClaimedRace } from '../networkClaims';
import type { Scene } from '../schema';
import { scenes, textsIn } from './testing';

beforeAll(() => use('wasm'));

/** The runs of a state, as the Surfaces tab makes them. */
function runsOf(settings: Settings): SceneRuns {
  const objective = surfaceOf(settings).objective(settings.parameters);
  const start = startOf(settings);
  const { steps } = settings;
  const runs = settings.active.map((optimizer) => {
    const hyperparameters = initialValues(settings, optimizer, {});
    const changes = changesOf(settings, optimizer);
    return [optimizer, simulate({ optimizer, objective, start, hyperparameters, changes, steps })] as const;
  });
  return { objective, runs: new Map(runs), steps };
}

/** The race of a state, as the Network tab makes it. */
async function raceOf(settings: NetworkSettings): Promise<ClaimedRace> {
  const setup = raceSetup(settings, null);
  return new ClaimedRace(openRace(await readData(setup.data), setup, liveSettings(settings)));
}

/** What says whether a claim about this state is true. */
async function judgeOf(state: string): Promise<(claim: Claim) => string | null> {
  const { content } = decodeLink(state);
  if (content.tab === 'network') {
    const race = await raceOf(readSettings(content.chapter).settings);
    return (claim) => race.refute(claim);
  }
  const runs = runsOf(content.settings);
  return (claim) => refute(claim, runs);
}

/** The step that a claim is first about. */
function stepOf(claim: Claim): number {
  if (claim.says === 'rises') return claim.from;
  return 'at' in claim ? claim.at : 0;
}

/** The states that a scene's claims are about: its own, and what comes of something that its text says to try. */
function statesOf({ state, claims }: Scene): ReadonlySet<string> {
  return new Set([state, ...claims.flatMap((claim) => claim.state ?? [])]);
}

describe('what a scene says is so:', () => {
  it.each(scenes)('$name', async ({ scene }) => {
    for (const state of statesOf(scene)) {
      const judge = await judgeOf(state);
      const said = scene.claims.filter((claim) => (claim.state ?? scene.state) === state);
      const judged = said
        .toSorted((a, b) => stepOf(a) - stepOf(b))
        .map((claim) => ({ claim, but: judge(claim) }));
      expect(judged.filter(({ but }) => but !== null)).toEqual([]);
    }
  });

  /** Texts may not say these without a claim that proves it. */
  const words = [
    { word: /diverg|발산/i, status: 'diverged' },
    { word: /converg|수렴/i, status: 'converged' },
  ];

  it.each(scenes)('$name: no word of converging or diverging without a claim', ({ scene }) => {
    const text = textsIn(scene).flatMap(({ en, ko }) => [en, ko]);
    for (const { word, status } of words) {
      if (!text.some((one) => word.test(one))) continue;
      expect(scene.claims.some((claim) => claim.says === 'status' && claim.status === status)).toBe(true);
    }
  });
});
