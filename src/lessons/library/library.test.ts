import katex from 'katex';
import { marked, type Token } from 'marked';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { simulate, summarise } from '../../engine';
import { openRace, readData } from '../../network/session/opening';
import { use } from '../../network/testing/backends';
import { changesOf, initialValues } from '../../state/hyperparameters';
import { decodeLink, encodeLink } from '../../state/link/codec';
import { type PartId, parts } from '../../state/parts';
import { type Settings, startOf, surfaceOf, viewOf } from '../../state/settings';
import { readSettings, writeSettings } from '../../tabs/network/link';
import type { NetworkSettings } from '../../tabs/network/settings';
import { liveSettings, raceSetup } from '../../tabs/network/setup';
import type { Claim } from '../claimSchema';
import { refute, type SceneRuns } from '../claims';
import { ClaimedRace } from '../networkClaims';
import { type Lesson, lessonSchema, type Scene } from '../schema';
import { library } from '.';

beforeAll(() => use('wasm'));

const lessons = await Promise.all(
  library.map(async (entry) => ({ entry, lesson: v.parse(lessonSchema, (await entry.load()).default) })),
);
const scenes = lessons.flatMap(({ entry, lesson }) =>
  lesson.scenes.map((scene, i) => ({ name: `${entry.id}, scene ${i + 1}`, scene })),
);

/** What a state opens: the settings of its tab. */
type Shown =
  | { tab: 'surfaces'; settings: Settings; written: string }
  | { tab: 'network'; settings: NetworkSettings; written: string };

/** Opens a state, all of which must be readable. */
function open(state: string): Shown {
  const { content, problems } = decodeLink(state);
  expect(problems).toEqual([]);
  if (content.tab !== 'network') {
    return { tab: 'surfaces', settings: content.settings, written: encodeLink(content) };
  }
  const read = readSettings(content.chapter);
  expect(read.problems).toEqual([]);
  const written = encodeLink({ ...content, chapter: writeSettings(read.settings) });
  return { tab: 'network', settings: read.settings, written };
}

/** The runs of a state, as the Surfaces tab makes them. */
function runsOf(settings: Settings): SceneRuns {
  const objective = surfaceOf(settings).objective(settings.parameters);
  const runs = settings.active.map((optimizer) => {
    const hyperparameters = initialValues(settings, optimizer, {});
    const changes = changesOf(settings, optimizer);
    const { steps } = settings;
    const start = startOf(settings);
    return [optimizer, simulate({ optimizer, objective, start, hyperparameters, changes, steps })] as const;
  });
  return { objective, runs: new Map(runs), steps: settings.steps };
}

async function raceOf(settings: NetworkSettings): Promise<ClaimedRace> {
  const setup = raceSetup(settings, null);
  return new ClaimedRace(openRace(await readData(setup.data), setup, liveSettings(settings)));
}

/** The step that a claim about networks is first about. */
function stepOf(claim: Claim): number {
  if (claim.says === 'rises') return claim.from;
  return 'at' in claim ? claim.at : 0;
}

/** The claims about a state that are not true, and what is the case instead. */
async function untrue(state: string, claims: readonly Claim[]): Promise<string[]> {
  const shown = open(state);
  const refuteIt =
    shown.tab === 'surfaces'
      ? (
          (runs) => (claim: Claim) =>
            refute(claim, runs)
        )(runsOf(shown.settings))
      : (
          (race) => (claim: Claim) =>
            race.refute(claim)
        )(await raceOf(shown.settings));
  return claims
    .toSorted((a, b) => stepOf(a) - stepOf(b))
    .flatMap((claim) => {
      const found = refuteIt(claim);
      return found === null ? [] : [`${JSON.stringify(claim)} But: ${found}`];
    });
}

/** All texts of a scene or a lesson, however deep, as what each language says. */
function textsIn(value: unknown): { en: string; ko: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value || 'ko' in value) return [value as { en: string; ko: string }];
  return Object.values(value).flatMap(textsIn);
}

const TEX = /\$([^$]+)\$/g;
const texIn = (text: string) => [...text.matchAll(TEX)].map(([, tex]) => tex!);

/** The kinds of Markdown in a text, TeX left out. */
function kindsIn(text: string): Set<string> {
  const kinds = new Set<string>();
  const walk = (token: Token) => {
    kinds.add(token.type);
  };
  marked.walkTokens(marked.lexer(text.replaceAll(TEX, 'x')), walk);
  return kinds;
}

const MARKDOWN = ['paragraph', 'text', 'space', 'strong', 'em', 'codespan', 'list', 'list_item', 'escape'];

/** Everything a scene says, in both languages. */
const wordsOf = (scene: Scene) =>
  textsIn(scene)
    .flatMap(({ en, ko }) => [en, ko])
    .join('\n');

describe('the library', () => {
  it('has lessons of four to ten scenes, each by an id of its own', () => {
    expect(lessons.length).toBeGreaterThanOrEqual(12);
    expect(new Set(library.map(({ id }) => id)).size).toBe(library.length);
    for (const { id } of library) expect(id).toMatch(/^[a-z-]+$/);
    for (const { lesson } of lessons) {
      expect(lesson.scenes.length).toBeGreaterThanOrEqual(4);
      expect(lesson.scenes.length).toBeLessThanOrEqual(10);
    }
  });

  it('asks every kind of question several times', () => {
    const kinds = scenes.flatMap(({ scene }) => scene.question?.kind ?? []);
    for (const kind of ['place', 'path', 'rank', 'rate', 'choice']) {
      expect(kinds.filter((other) => other === kind).length, kind).toBeGreaterThanOrEqual(3);
    }
  });

  describe.each(lessons)('$entry.id', ({ entry, lesson }) => {
    it('is what the list says of it', () => {
      const { title, summary, minutes } = lesson;
      expect({ title, summary, minutes, scenes: lesson.scenes.length }).toEqual({
        title: entry.title,
        summary: entry.summary,
        minutes: entry.minutes,
        scenes: entry.scenes,
      });
      expect(open(entry.picture).tab).toBe('surfaces');
    });

    it('asks at least one question, and makes at least one claim a scene but for one', () => {
      expect(lesson.scenes.some(({ question }) => question)).toBe(true);
      expect(lesson.scenes.filter(({ claims }) => claims.length === 0).length).toBeLessThanOrEqual(1);
    });

    it('says everything in both languages', () => {
      for (const text of textsIn(lesson)) {
        expect(Object.keys(text)).toEqual(['en', 'ko']);
        expect(text.en).not.toMatch(/[가-힣]/);
      }
      for (const { en, ko } of textsIn([lesson.title, lesson.scenes.map(proseOf)])) {
        expect(ko, en).toMatch(/[가-힣]/);
      }
    });

    it('is written in Markdown, with TeX that can be set and is the same in both languages', () => {
      for (const { en, ko } of textsIn(lesson.scenes.map(proseOf))) {
        for (const text of [en, ko]) {
          expect(text.replaceAll(TEX, '')).not.toContain('$');
          expect([...kindsIn(text)].filter((kind) => !MARKDOWN.includes(kind))).toEqual([]);
          for (const tex of texIn(text)) katex.renderToString(tex, { throwOnError: true, strict: 'error' });
        }
        expect(texIn(ko).sort(), en).toEqual(texIn(en).sort());
      }
    });

    it('is made of links that say only what differs from the defaults', () => {
      for (const { state, claims } of lesson.scenes) {
        for (const said of [state, ...claims.flatMap((claim) => claim.state ?? [])]) {
          const written = new URLSearchParams(open(said).written);
          written.delete('v');
          expect([...new URLSearchParams(said)].sort(), said).toEqual([...written].sort());
        }
      }
    });

    it('hides, locks and points at parts of the tab that it shows, and plays steps that there are', () => {
      for (const { state, hide, lock, point, play } of lesson.scenes) {
        const shown = open(state);
        const there: readonly PartId[] = parts[shown.tab];
        for (const part of [...hide, ...lock, ...(point ? [point] : [])]) expect(there).toContain(part);
        if (!play) continue;
        expect(play.to).toBeGreaterThan(play.from);
        if (shown.tab === 'surfaces') expect(play.to).toBeLessThanOrEqual(shown.settings.steps);
      }
    });
  });
});

/** The texts that are Markdown. */
function proseOf({ text, notes, question }: Lesson['scenes'][number]) {
  return [text, notes, question && [question.prompt, question.explain]];
}

describe('what a scene says is so:', () => {
  it.each(scenes)('$name', async ({ scene: { state, claims } }) => {
    for (const about of new Set([state, ...claims.flatMap((claim) => claim.state ?? [])])) {
      const some = claims.filter((claim) => (claim.state ?? state) === about);
      expect(await untrue(about, some)).toEqual([]);
    }
  });

  it.each(scenes)('$name: no word of converging or diverging without a claim', ({ scene }) => {
    const said = (status: string) =>
      scene.claims.some((claim) => claim.says === 'status' && claim.status === status);
    if (/diverg|발산/i.test(wordsOf(scene))) expect(said('diverged')).toBe(true);
    if (/converg|수렴/i.test(wordsOf(scene))) expect(said('converged')).toBe(true);
  });
});

describe('what is asked has one answer:', () => {
  const asked = scenes.flatMap(({ name, scene: { state, question } }) =>
    question ? [{ name, state, question }] : [],
  );

  it.each(asked)('$name: $question.kind', ({ state, question }) => {
    if (question.kind === 'choice') {
      expect(question.options.filter(({ right }) => right)).toHaveLength(1);
      return;
    }
    const shown = open(state);
    if (shown.tab !== 'surfaces') throw new Error('only a choice can be about networks');
    const { settings } = shown;
    const { runs, objective, steps } = runsOf(settings);
    switch (question.kind) {
      case 'place':
      case 'path': {
        expect(question.step).toBeLessThanOrEqual(steps);
        const run = runs.get(question.optimizer)!;
        const { x, y } = viewOf(settings);
        for (let k = 0; k <= Math.min(question.step, run.length - 1); k++) {
          const [px, py] = run.theta(k) as unknown as [number, number];
          expect(px > x[0] && px < x[1] && py > y[0] && py < y[1], `step ${k}: ${px}, ${py}`).toBe(true);
        }
        return;
      }
      case 'rank': {
        expect(question.step).toBeLessThanOrEqual(steps);
        const losses = [...runs.values()].map((run) => run.loss(Math.min(question.step, run.length - 1)));
        losses.sort((a, b) => a - b);
        for (let i = 1; i < losses.length; i++) expect(losses[i]! / losses[i - 1]!).toBeGreaterThan(1.1);
        return;
      }
      case 'rate': {
        const needed = question.rates.map((lr) => {
          const { runs: tried } = runsOf({ ...settings, rateMode: 'shared', rate: lr });
          const run = tried.get(question.optimizer)!;
          return summarise(run, objective, question.tolerance).stepsToTolerance ?? Infinity;
        });
        const [best, second] = needed.toSorted((a, b) => a - b);
        expect(best).toBeLessThan(Infinity);
        expect(second! - best!).toBeGreaterThan(5);
        return;
      }
    }
  });
});
