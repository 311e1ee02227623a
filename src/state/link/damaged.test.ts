import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getSurface, optimizers, resolveValues, simulate, surfaces } from '../../engine';
import { changesOf, initialValues } from '../hyperparameters';
import { reachOf } from '../limits';
import { languages, themes } from '../preferences';
import {
  arrowKinds,
  defaultSettings,
  layouts,
  rateModes,
  type Settings,
  STEPS,
  sides,
  speeds,
  startOf,
  viewOf,
} from '../settings';
import { decodeLink, encodeLink, LINK_VERSION } from './codec';
import { fields } from './fields';
import type { LinkProblem } from './problem';
import { anyContent, anySurfacesContent } from './testing';

const ids = optimizers.map(({ id }) => id);

/** Fails unless these are settings that a person could have reached, and that run. */
function expectValid(settings: Settings): void {
  expect(Object.keys(settings).sort()).toEqual(Object.keys(defaultSettings).sort());
  expect(surfaces.map(({ id }) => id)).toContain(settings.surface);
  const surface = getSurface(settings.surface);
  resolveValues(surface.parameters, settings.parameters, surface.id);
  expect(ids.filter((id) => settings.active.includes(id))).toEqual(settings.active);
  expect(arrowKinds.filter((kind) => settings.arrows.includes(kind))).toEqual(settings.arrows);
  expect(rateModes).toContain(settings.rateMode);
  expect(layouts).toContain(settings.layout);
  expect(sides).toContain(settings.side);
  expect(speeds).toContain(settings.speed);
  expect(ids).toContain(settings.inspected);
  expect([null, ...ids]).toContain(settings.enlarged);
  expect([typeof settings.live, typeof settings.loop]).toEqual(['boolean', 'boolean']);
  expect(settings.tolerance > 0 && settings.tolerance < Infinity).toBe(true);
  expect(Number.isInteger(settings.steps)).toBe(true);
  expect(settings.steps >= STEPS.min && settings.steps <= STEPS.max).toBe(true);
  const { x, y } = viewOf(settings);
  expect(x[0] < x[1] && y[0] < y[1]).toBe(true);
  const coordinates = [...x, ...y, ...startOf(settings)].map(Math.abs);
  expect(Math.max(...coordinates)).toBeLessThanOrEqual(reachOf(settings));
  expect(Object.keys(settings.hyperparameters).filter((id) => !ids.includes(id))).toEqual([]);
  for (const [id, own] of Object.entries(settings.hyperparameters)) {
    const { id: owner, hyperparameters } = optimizers.find((optimizer) => optimizer.id === id)!;
    resolveValues(hyperparameters, own, owner);
  }
  const objective = surface.objective(settings.parameters);
  for (const optimizer of ids) {
    const hyperparameters = initialValues(settings, optimizer, {});
    const changes = changesOf(settings, optimizer);
    simulate({ optimizer, objective, start: startOf(settings), hyperparameters, changes, steps: 3 });
  }
}

/** Names that every object inherits, and other traps. */
const traps = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '', '*', 'p', 'length'];
const owners = [...ids, ...traps];
const names = [
  ...new Set(optimizers.flatMap((optimizer) => Object.keys(optimizer.hyperparameters))),
  ...traps,
];
const anyName = fc.constantFrom(...names, 'kappa', 'angle');

const anyKey = fc.oneof(
  fc.constantFrom(...Object.keys(fields), 'v', 'tab', 'at', 'lang', 'theme', 'lr', ...traps),
  fc.tuple(fc.constantFrom(...owners), anyName).map((parts) => parts.join('.')),
  fc
    .tuple(
      fc.constantFrom(...owners),
      anyName,
      fc.constantFrom('0', '1', '99', '100001', '-1', '9'.repeat(400)),
    )
    .map(([owner, name, step]) => `${owner}.${name}@${step}`),
);
const anyNumber = fc.oneof(
  fc.double().map(String),
  fc.constantFrom('1e300', '-1e999', '0x1f', '1e-320', '-0'),
);
const anyValue = fc.oneof(
  anyNumber,
  fc.array(anyNumber, { maxLength: 5 }).map((list) => list.join(',')),
  fc.constantFrom(
    ...rateModes,
    ...layouts,
    ...sides,
    ...arrowKinds,
    ...languages,
    ...themes,
    ...ids,
    ...traps,
  ),
  fc.constantFrom(...surfaces.map(({ id }) => id)),
  fc.constantFrom('%', '%E0%A4%A', '%00', 'gd,gd', ',', 'gd,,adam', '0', '1', '-1', '1e5'),
);
const assembled = fc
  .array(fc.tuple(anyKey, anyValue), { maxLength: 12 })
  .map((entries) => entries.map(([key, value]) => `${key}=${value}`).join('&'));

const loneSurrogates = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.string({ unit: loneSurrogates }));

/** A link of which a piece was cut out and other text put in. */
const mutated = fc
  .tuple(anyContent, fc.nat(), fc.nat({ max: 8 }), anyText)
  .map(([content, place, length, text]) => {
    const link = encodeLink(content);
    const at = place % (link.length + 1);
    return link.slice(0, at) + text + link.slice(at + length);
  });

describe('whatever stands behind #', () => {
  it.each([
    ['any text', anyText],
    ['any fragment of an address', fc.webFragments()],
    ['a damaged link', mutated],
    ['known keys and values, shuffled', assembled],
  ])('is read without an error and as settings that run: %s', (_, links) => {
    fc.assert(
      fc.property(links, (link) => {
        const { content } = decodeLink(link);
        expectValid(content.settings);
        expect([null, ...languages]).toContain(content.language);
        expect([null, ...themes]).toContain(content.theme);
        expect(content.cursor === null || (content.cursor >= 0 && content.cursor <= STEPS.max)).toBe(true);
        expect(Object.getPrototypeOf(content.settings.hyperparameters)).toBe(Object.prototype);
        // What was read can be said, and read again without a complaint.
        expect(decodeLink(encodeLink(content))).toEqual({ content, problems: [] });
      }),
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('counts as far as it can be read, and the rest is named piece by piece', () => {
    const unreadable = fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom(
            'x',
            'adam.momentum',
            'nobody.lr',
            'p.mu',
            'beta1@3',
            '__proto__',
            'gd.toString',
            'gd.lr@0',
          ),
          fc.constantFrom('1', '', 'a b', '<b>', '?'),
        )
        .map(([key, value]) => ({ key, value })),
      { selector: ({ key }) => key },
    );
    fc.assert(
      fc.property(anySurfacesContent, unreadable, (content, bad) => {
        const link = [encodeLink(content), ...bad.map(({ key, value }) => `${key}=${value}`)].join('&');
        const decoded = decodeLink(link);
        expect(decoded.content).toEqual(content);
        expect(decoded.problems.map(({ key, value }) => ({ key, value }))).toEqual(bad);
      }),
    );
  });

  // The default surface is Beale's, whose domain has sides of 9.
  const refused: [key: string, value: string, reason: LinkProblem['reason'], allowed?: string][] = [
    ['v', 'one', 'not-a-number'],
    ['v', '0', 'not-allowed', '1 … 9007199254740991'],
    ['v', String(LINK_VERSION + 1), 'newer-version'],
    ['surface', 'Beale', 'unknown-choice', surfaces.map(({ id }) => id).join(', ')],
    ['surface', '__proto__', 'unknown-choice', surfaces.map(({ id }) => id).join(', ')],
    ['start', '1', 'unreadable', '0,0'],
    ['start', '1,2,3', 'unreadable', '0,0'],
    ['start', '1,', 'not-a-number'],
    ['start', '1,Infinity', 'not-a-number'],
    ['start', '1e300,0', 'not-allowed', '−9000 … 9000'],
    ['start', '0,-9000.1', 'not-allowed', '−9000 … 9000'],
    ['on', 'gd,sgd', 'unknown-choice', ids.join(', ')],
    ['on', 'gd,', 'unknown-choice', ids.join(', ')],
    ['rates', 'each', 'unknown-choice', 'shared, own, best'],
    ['lr', '-0.1', 'not-allowed', '0 ≤ η < ∞'],
    ['lr', '', 'not-a-number'],
    ['steps', '9', 'not-allowed', '10 … 100000'],
    ['steps', '100001', 'not-allowed', '10 … 100000'],
    ['steps', '10.5', 'not-allowed', '10 … 100000'],
    ['steps', 'NaN', 'not-a-number'],
    ['view', '0,1', 'unreadable', '0,0,0,0'],
    ['view', '1,0,0,1', 'not-allowed', 'x₁ − x₀ ≥ 9e-9, y₁ − y₀ ≥ 9e-9'],
    ['view', '0,1,1,1', 'not-allowed', 'x₁ − x₀ ≥ 9e-9, y₁ − y₀ ≥ 9e-9'],
    ['view', '0,1e-300,0,1', 'not-allowed', 'x₁ − x₀ ≥ 9e-9, y₁ − y₀ ≥ 9e-9'],
    ['view', '0,1,0,1e308', 'not-allowed', '−9000 … 9000'],
    ['layout', 'grid', 'unknown-choice', 'panels, overlay'],
    ['panel', 'sgd', 'unknown-choice', ids.join(', ')],
    ['arrows', 'gradients', 'unknown-choice', arrowKinds.join(', ')],
    ['side', 'left', 'unknown-choice', sides.join(', ')],
    ['inspect', '', 'unknown-choice', ids.join(', ')],
    ['live', 'true', 'unknown-choice', '0, 1'],
    ['speed', '3', 'unknown-choice', speeds.join(', ')],
    ['speed', 'fast', 'not-a-number'],
    ['loop', '2', 'unknown-choice', '0, 1'],
    ['tolerance', '0', 'not-allowed', '> 0'],
    ['at', '-1', 'not-allowed', '0 … 100000'],
    ['lang', 'de', 'unknown-choice', 'en, ko'],
    ['theme', 'toString', 'unknown-choice', 'light, dark, projector'],
    ['adam.beta1', '1', 'not-allowed', '0 ≤ β < 1'],
    ['adam.epsilon', '0', 'not-allowed', '0 < ε < ∞'],
    ['adam.biasCorrection', '0.5', 'not-allowed', '0, 1'],
    ['adam.momentum', '0.5', 'unknown-key'],
    ['adam.beta1@0', '0.5', 'not-allowed', '@1 … @100000'],
    ['adam.beta1@100001', '0.5', 'not-allowed', '@1 … @100000'],
    [`lr@${'9'.repeat(400)}`, '0.5', 'not-allowed', '@1 … @100000'],
    ['lr@5', '-1', 'not-allowed', '0 ≤ η < ∞'],
    ['beta1', '0.5', 'unknown-key'],
    ['beta1@5', '0.5', 'unknown-key'],
    ['adam', '1', 'unknown-key'],
    ['adam.constructor', '1', 'unknown-key'],
    ['__proto__.lr', '1', 'unknown-key'],
    ['p.kappa', '50', 'unknown-key'],
    ['p.__proto__', '1', 'unknown-key'],
    ['', 'x', 'unknown-key'],
    ['zoom', '2', 'unknown-key'],
  ];

  it.each(refused)('%s=%s is refused: %s', (key, value, reason, allowed) => {
    const { content, problems } = decodeLink(`#tab=elsewhere&${key}=${value}&gd.lr=0.5`);
    expect(problems).toEqual([{ key, value, reason, ...(allowed && { allowed }) }]);
    expect(content.tab).toBe('elsewhere');
    expect(content.settings).toEqual({ ...defaultSettings, hyperparameters: { gd: { lr: 0.5 } } });
  });

  it('takes what lies just within the limits', () => {
    const link = 'start=9000,-9000&view=-9000,9000,0,9e-9&steps=100000&at=100000&adam.beta1@100000=0.5';
    expect(decodeLink(link).problems).toEqual([]);
  });

  it('judges start and view by the surface that the link opens, and parameters likewise', () => {
    expect(decodeLink('start=9500,0&surface=quadratic').problems).toEqual([]);
    expect(decodeLink('start=9500,0').problems).toHaveLength(1);
    expect(decodeLink('surface=quadratic&p.kappa=0.5').problems).toEqual([
      { key: 'p.kappa', value: '0.5', reason: 'not-allowed', allowed: 'κ ≥ 1' },
    ]);
  });

  it('is read as far as can be when a newer version made it', () => {
    const { content, problems } = decodeLink(`v=${LINK_VERSION + 1}&surface=booth&orbit=3`);
    expect(content.settings.surface).toBe('booth');
    expect(problems.map(({ key, reason }) => [key, reason])).toEqual([
      ['v', 'newer-version'],
      ['orbit', 'unknown-key'],
    ]);
  });
});
