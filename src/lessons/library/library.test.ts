import katex from 'katex';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from '../../state/link/codec';
import { type PartId, parts } from '../../state/parts';
import { viewOf } from '../../state/settings';
import { readSettings, writeSettings } from '../../tabs/network/link';
import { truthOf } from '../questions/truth';
import type { Scene } from '../schema';
import { library } from '.';
import { lessons, scenes, textsIn } from './testing';

/** Opens a state, all of which must be readable. */
function open(state: string) {
  const { content, problems } = decodeLink(state);
  expect(problems, state).toEqual([]);
  const { tab, settings } = content;
  if (tab !== 'network') return { tab: 'surfaces', settings, written: encodeLink(content) } as const;
  const network = readSettings(content.chapter);
  expect(network.problems, state).toEqual([]);
  const chapter = writeSettings(network.settings);
  return { tab, settings, written: encodeLink({ ...content, chapter }) } as const;
}

const TEX = /\$([^$]+)\$/g;
const texIn = (text: string) => [...text.matchAll(TEX)].map(([, tex]) => tex!);

const MARKDOWN = ['paragraph', 'text', 'space', 'strong', 'em', 'codespan', 'list', 'list_item', 'escape'];

/** The kinds of Markdown in a text that are not those a lesson may have; TeX left out. */
function foreignIn(text: string): string[] {
  const foreign: string[] = [];
  const look = ({ type }: Token) => {
    if (!MARKDOWN.includes(type)) foreign.push(type);
  };
  marked.walkTokens(marked.lexer(text.replaceAll(TEX, 'x')), look);
  return foreign;
}

/** The texts of a scene that are Markdown. */
function proseOf({ text, notes, question }: Scene) {
  return [text, notes, question?.prompt, question?.explain];
}

it('has at least twelve lessons of four to ten scenes, each by an id of its own', () => {
  expect(lessons.length).toBeGreaterThanOrEqual(12);
  expect(new Set(library.map(({ id }) => id)).size).toBe(library.length);
  for (const { entry, lesson } of lessons) {
    expect(entry.id).toMatch(/^[a-z-]+$/);
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
    const { id: _, picture, load: __, ...said } = entry;
    const { title, summary, minutes } = lesson;
    expect(said).toEqual({ title, summary, minutes, scenes: lesson.scenes.length });
    expect(open(picture).tab).toBe('surfaces');
  });

  it('asks something, and claims something in every scene', () => {
    expect(lesson.scenes.some(({ question }) => question)).toBe(true);
    expect(lesson.scenes.filter(({ claims }) => claims.length === 0)).toEqual([]);
  });

  it('says everything in both languages', () => {
    for (const { en, ko } of textsIn(lesson)) {
      expect(en).not.toMatch(/^$|[가-힣]/);
      expect(ko).not.toBe('');
    }
    for (const { en, ko } of textsIn([lesson.title, lesson.summary, lesson.scenes.map(proseOf)])) {
      expect(ko, en).toMatch(/[가-힣]/);
    }
  });

  it('is written in Markdown, with TeX that can be set and is the same in both languages', () => {
    for (const { en, ko } of textsIn(lesson.scenes.map(proseOf))) {
      for (const text of [en, ko]) {
        expect(text.replaceAll(TEX, '')).not.toContain('$');
        expect(foreignIn(text)).toEqual([]);
        for (const tex of texIn(text)) katex.renderToString(tex, { throwOnError: true, strict: 'error' });
      }
      expect(texIn(ko).sort(), en).toEqual(texIn(en).sort());
    }
  });

  it('is made of links that say only what differs from the defaults', () => {
    for (const { state, claims } of lesson.scenes) {
      for (const said of [state, ...claims.flatMap((claim) => claim.state ?? [])]) {
        expect(open(said).written).toBe(said && `v=1&${said}`);
      }
    }
  });

  it('hides, locks and points at parts of the tab that it shows, and plays steps that there are', () => {
    for (const { state, hide, lock, point, play } of lesson.scenes) {
      const { tab, settings } = open(state);
      const there: readonly PartId[] = parts[tab];
      for (const part of [...hide, ...lock, ...(point ? [point] : [])]) expect(there).toContain(part);
      if (!play) continue;
      expect(play.to).toBeGreaterThan(play.from);
      if (tab === 'surfaces') expect(play.to).toBeLessThanOrEqual(settings.steps);
    }
  });
});

describe('what is asked has one answer that can be told from the others:', () => {
  const asked = scenes.flatMap(({ name, scene: { state, question } }) =>
    question ? [{ name, state, question }] : [],
  );

  it.each(asked)('$name: $question.kind', ({ state, question }) => {
    const { tab, settings } = open(state);
    if (question.kind !== 'choice') expect(tab).toBe('surfaces');
    if ('step' in question) expect(question.step).toBeLessThanOrEqual(settings.steps);
    const truth = truthOf(state, question);
    switch (truth.kind) {
      case 'place': {
        const { x, y } = viewOf(settings);
        const [px, py] = truth.point;
        expect(px > x[0] && px < x[1] && py > y[0] && py < y[1]).toBe(true);
        break;
      }
      case 'path':
        expect(truth.leaves).toBe(false);
        expect(truth.points.length).toBeGreaterThan(question.kind === 'path' ? question.step : 0);
        break;
      case 'rank': {
        const losses = truth.order.map((id) => truth.losses[id]!);
        for (let i = 1; i < losses.length; i++) expect(losses[i]! / losses[i - 1]!).toBeGreaterThan(1.1);
        break;
      }
      case 'rate': {
        const needed = truth.outcomes.map(({ steps }) => steps ?? Infinity).sort((a, b) => a - b);
        expect(truth.fastest).toHaveLength(1);
        expect(needed[1]! - needed[0]!).toBeGreaterThan(5);
        break;
      }
      case 'choice':
        expect(truth.right).toHaveLength(1);
    }
  });
});
