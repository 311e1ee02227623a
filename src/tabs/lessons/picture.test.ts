import { describe, expect, it } from 'vitest';
import { library } from '../../lessons/library';
import { plotThemes } from '../../plot';
import { recordingContext } from '../../plot/testing';
import { decodeLink } from '../../state/link';
import { drawScene, sceneOf } from './picture';

describe('the picture on a card', () => {
  it.each(library)('of $id shows what its state says: every run, up to the step', ({ picture }) => {
    const { content, problems } = decodeLink(picture);
    expect(problems).toEqual([]);
    const { settings, cursor } = content;
    const scene = sceneOf(picture);
    expect(scene.trajectories.map(({ optimizer }) => optimizer.id)).toEqual(settings.active);
    expect(scene.cursor).toBe(cursor ?? settings.steps);
    for (const { length, status } of scene.trajectories) {
      if (status === 'running') expect(length).toBe(scene.cursor + 1);
    }
    const { ctx, calls } = recordingContext();
    drawScene(ctx, scene, 320, 180, plotThemes.light);
    expect(calls.filter(([name]) => name === 'stroke').length).toBeGreaterThan(scene.trajectories.length);
  });
});
