import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optimizers, surfaces } from '../../engine';
import { defaultSettings, type Settings, surfaceOf, viewOf } from '../settings';
import { decodeLink, encodeLink, LINK_VERSION } from './codec';
import { anyContent, nothing } from './testing';

const encode = (settings: Partial<Settings>) =>
  encodeLink({ ...nothing, settings: { ...defaultSettings, ...settings } });
const decode = (hash: string) => decodeLink(hash).content.settings;

describe('a link', () => {
  it('brings back whatever it was made of, every number bit for bit', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(decodeLink(encodeLink(content))).toEqual({ content, problems: [] });
      }),
    );
  });

  it('is the same when it is made again of what it says', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const link = encodeLink(content);
        expect(encodeLink(decodeLink(`#${link}`).content)).toBe(link);
      }),
    );
  });

  it('has only characters that a browser leaves alone behind #', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const link = encodeLink(content);
        expect(link).toMatch(/^[\w.,@=&%!'()*~-]*$/);
        expect(new URL(`https://example.org/#${link}`).hash).toBe(link && `#${link}`);
      }),
    );
  });

  it('is empty for the defaults', () => {
    expect(encodeLink(nothing)).toBe('');
    expect(decodeLink('')).toEqual({ content: nothing, problems: [] });
    expect(decodeLink('#')).toEqual({ content: nothing, problems: [] });
  });

  it.each<[string, Partial<Settings>]>([
    ['surface=rosenbrock', { surface: 'rosenbrock' }],
    [
      'surface=quadratic&p.kappa=50&p.angle=-30',
      { surface: 'quadratic', parameters: { kappa: 50, angle: -30 } },
    ],
    ['start=-1.5,0.25', { start: [-1.5, 0.25] }],
    ['on=gd,adam', { active: ['gd', 'adam'] }],
    ['on=', { active: [] }],
    ['rates=own&gd.lr=0.05', { rateMode: 'own', hyperparameters: { gd: { lr: 0.05 } } }],
    ['lr=0.05', { rate: 0.05 }],
    ['adam.beta1=0.95', { hyperparameters: { adam: { beta1: 0.95 } } }],
    ['lr@120=0.05', { changes: [{ optimizer: '*', key: 'lr', step: 120, value: 0.05 }] }],
    ['adam.beta1@7=0.5', { changes: [{ optimizer: 'adam', key: 'beta1', step: 7, value: 0.5 }] }],
    ['live=1', { live: true }],
    ['steps=2000', { steps: 2000 }],
    ['view=-2,2,-1,3', { view: { x: [-2, 2], y: [-1, 3] } }],
    ['layout=overlay', { layout: 'overlay' }],
    ['panel=nag', { enlarged: 'nag' }],
    ['arrows=velocity,lookahead', { arrows: ['velocity', 'lookahead'] }],
    ['arrows=', { arrows: [] }],
    ['side=results', { side: 'results' }],
    ['inspect=rmsprop', { inspected: 'rmsprop' }],
    ['speed=0.25', { speed: 0.25 }],
    ['loop=1', { loop: true }],
    ['tolerance=0.000001', { tolerance: 1e-6 }],
  ])('says %s in words one can read', (text, settings) => {
    expect(encode(settings)).toBe(`v=${LINK_VERSION}&${text}`);
    expect(decode(text)).toEqual({ ...defaultSettings, ...settings });
  });

  it('says the tab, the step, the language and the theme', () => {
    const content = { ...nothing, tab: 'surfaces', cursor: 12, language: 'ko', theme: 'projector' } as const;
    expect(encodeLink(content)).toBe(`v=${LINK_VERSION}&tab=surfaces&at=12&lang=ko&theme=projector`);
  });

  it('leaves to another tab what is meant for it', () => {
    const { content, problems } = decodeLink('tab=network&surface=booth&lang=ko&units=8,8&at=x');
    expect(problems).toEqual([]);
    expect(content).toEqual({
      ...nothing,
      tab: 'network',
      language: 'ko',
      chapter: [
        ['surface', 'booth'],
        ['units', '8,8'],
        ['at', 'x'],
      ],
    });
    expect(encodeLink(content)).toBe(`v=${LINK_VERSION}&tab=network&surface=booth&units=8,8&at=x&lang=ko`);
  });

  it('does not depend on the order of its keys, but for two changes at one step', () => {
    const parts = ['p.kappa=50', 'start=-4000,1', 'lr=0.1', 'surface=quadratic', 'view=-3000,3000,-1,1'];
    const { content, problems } = decodeLink(parts.join('&'));
    expect(problems).toEqual([]);
    expect(decodeLink(parts.reverse().join('&'))).toEqual({ content, problems });
    // 0.1 is what the quadratic recommends, not what the default surface does.
    expect(content.settings).toMatchObject({ surface: 'quadratic', parameters: { kappa: 50 }, rate: null });
    const values = (link: string) => decode(link).changes.map(({ value }) => value);
    expect(values('lr@5=1&adam.lr@5=2&lr@3=3')).toEqual([3, 1, 2]);
    expect(values('adam.lr@5=2&lr@3=3&lr@5=1')).toEqual([3, 2, 1]);
  });

  it('counts the last of a key given twice, and of two changes in one place', () => {
    expect(decode('steps=20&steps=30').steps).toBe(30);
    expect(decode('lr@5=1&lr@05=2').changes).toEqual([{ optimizer: '*', key: 'lr', step: 5, value: 2 }]);
  });

  it('reads numbers in other notations, and a plus as a plus', () => {
    expect(decode('adam.epsilon=1e%2B2').hyperparameters).toEqual({ adam: { epsilon: 100 } });
    expect(decode('adam.epsilon=1e+2').hyperparameters).toEqual({ adam: { epsilon: 100 } });
    expect(decode('start=%20.5%20,-.5').start).toEqual([0.5, -0.5]);
    expect(decodeLink('at=-0').content.cursor).toBe(0);
  });
});

describe('a default said in so many words', () => {
  it.each(surfaces)('is the same as none on $id', (surface) => {
    const { id, rate, start, parameters } = surface;
    const said = [
      `surface=${id}&lr=${rate}`,
      ...Object.entries(parameters).map(([key, spec]) => `p.${key}=${spec.default}`),
    ].join('&');
    expect(decode(said)).toEqual({ ...defaultSettings, surface: id });
    const now = { ...defaultSettings, surface: id };
    const { x, y } = viewOf(now);
    const { content, problems } = decodeLink(`surface=${id}&start=${start}&view=${x},${y}`);
    expect(problems).toEqual([]);
    expect(viewOf(content.settings)).toEqual(viewOf(now));
    expect(content.settings.start ?? surfaceOf(now).start).toEqual(start);
  });

  it.each(optimizers)('is the same as none for $id, but for a rate of its own', ({ id, hyperparameters }) => {
    const { lr, ...others } = hyperparameters;
    const said = Object.entries(others).map(([key, spec]) => `${id}.${key}=${spec.default}`);
    expect(decode(said.join('&'))).toEqual(defaultSettings);
    expect(decode(`${id}.lr=${lr?.default}`).hyperparameters).toEqual({ [id]: { lr: lr?.default } });
  });
});
