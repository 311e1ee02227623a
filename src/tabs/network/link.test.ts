import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { resolveValues } from '../../engine';
import { outputIds } from '../../network/architecture';
import { getDataset } from '../../network/data/sets';
import { decodeLink, encodeLink } from '../../state/link';
import { fields } from './fields';
import { chapter, readSettings, writeSettings } from './link';
import { ownData, takeOwnData } from './ownData';
import { defaultSettings, type NetworkSettings, settings } from './settings';
import { liveSettings, raceSetup } from './setup';
import { anySettings, settingsWith } from './testing';

/** A whole link to the tab, as the address bar has it. */
function linkOf(now: NetworkSettings): string {
  const { content } = decodeLink('tab=network');
  return encodeLink({ ...content, chapter: writeSettings(now) });
}

const read = (link: string) => readSettings(decodeLink(`#${link}`).content.chapter);

describe('a link to the Network tab', () => {
  it('brings back whatever it was made of, every number bit for bit', () => {
    fc.assert(
      fc.property(anySettings, (now) => {
        expect(read(linkOf(now))).toEqual({ settings: now, problems: [] });
      }),
    );
  });

  it('describes the same race and the same way to train', () => {
    fc.assert(
      fc.property(anySettings, (now) => {
        const again = read(linkOf(now)).settings;
        expect(raceSetup(again, null)).toEqual(raceSetup(now, null));
        expect(liveSettings(again)).toEqual(liveSettings(now));
      }),
    );
  });

  it('names the tab alone for the defaults', () => {
    expect(linkOf(defaultSettings)).toBe('v=1&tab=network');
    expect(read('tab=network')).toEqual({ settings: defaultSettings, problems: [] });
  });

  it.each<[string, Partial<NetworkSettings>]>([
    ['data=spiral', { data: 'spiral' }],
    ['data=curve&d.noise=0.5', { data: 'curve', dataValues: { noise: 0.5 } }],
    ['units=', { units: [] }],
    ['units=6,4,2', { units: [6, 4, 2] }],
    ['activation=relu', { activation: 'relu' }],
    ['activations=relu,sigmoid', { activations: ['relu', 'sigmoid'] }],
    ['output=softmax', { output: 'softmax' }],
    ['init=normal&sigma=0.1', { scheme: 'normal', deviation: 0.1 }],
    ['init=constant&constant=-0.5', { scheme: 'constant', constant: -0.5 }],
    ['init=he&distribution=uniform', { scheme: 'he', distribution: 'uniform' }],
    ['seed=7', { seed: 7 }],
    ['batch=1', { batchSize: 1 }],
    ['batch=full', { batchSize: 'full' }],
    ['l2=0.001', { l2: 0.001 }],
    ['on=gd,adam', { active: ['gd', 'adam'] }],
    ['rates=own&gd.lr=0.3', { rateMode: 'own', hyperparameters: { gd: { lr: 0.3 } } }],
    ['adam.beta1=0.5&lr=0.1', { hyperparameters: { adam: { beta1: 0.5 } }, rate: 0.1 }],
    ['speed=max', { speed: 'max' }],
    ['epochs=20', { untilEpoch: 20 }],
    ['until=0.01', { untilLoss: 0.01 }],
    ['backend=wasm', { backend: 'wasm' }],
    ['layout=overlay', { layout: 'overlay' }],
    ['panel=nag', { enlarged: 'nag' }],
    ['inspect=gd', { inspected: 'gd' }],
    ['side=check', { side: 'check' }],
    ['charts=gradients,loss', { charts: ['gradients', 'loss'] }],
    ['histogram=activations', { histogram: 'activations' }],
  ])('says %s in words one can read', (text, some) => {
    expect(linkOf(settingsWith(some))).toBe(`v=1&tab=network&${text}`);
  });

  it.each([
    ['data=mnist', 'unknown-choice'],
    ['units=8,0', 'not-allowed'],
    ['units=1,1,1,1,1,1,1', 'not-allowed'],
    ['units=a', 'not-a-number'],
    ['activation=step', 'unknown-choice'],
    ['activations=tanh', 'unreadable'],
    ['output=linear', 'unknown-choice'],
    ['init=random', 'unknown-choice'],
    ['sigma=-1', 'not-allowed'],
    ['seed=1.5', 'not-allowed'],
    ['batch=0', 'not-allowed'],
    ['batch=all', 'not-a-number'],
    ['l2=-1', 'not-allowed'],
    ['on=sgd', 'unknown-choice'],
    ['speed=2', 'unknown-choice'],
    ['epochs=0', 'not-allowed'],
    ['until=0', 'not-allowed'],
    ['backend=cpu', 'unknown-choice'],
    ['charts=loss,loss2', 'unknown-choice'],
    ['adam.beta1=1', 'not-allowed'],
    ['adam.momentum=0.5', 'unknown-key'],
    ['d.kappa=3', 'unknown-key'],
    ['d.__proto__=3', 'unknown-key'],
    ['surface=booth', 'unknown-key'],
    ['__proto__.lr=3', 'unknown-key'],
  ])('has %s refused (%s), and the rest counts', (text, reason) => {
    const [key, value] = text.split('=');
    const { settings: shown, problems } = read(`tab=network&${text}&gd.lr=0.5`);
    expect(problems).toEqual([expect.objectContaining({ key, value, reason })]);
    expect(shown).toEqual(settingsWith({ hyperparameters: { gd: { lr: 0.5 } } }));
  });

  it('may name the step that every race begins at, and no other', () => {
    expect(read('v=1&tab=network&at=0').problems).toEqual([]);
    expect(read('v=1&tab=network&at=7').problems).toMatchObject([{ key: 'at', reason: 'not-allowed' }]);
  });

  it('judges output and activations by the data and the layers that it says', () => {
    expect(read('tab=network&output=softmax&data=plane').problems).toHaveLength(1);
    expect(read('tab=network&activations=relu&units=4').problems).toEqual([]);
  });

  it('is read without an error whatever it says, as settings that train', () => {
    const keys = fc.constantFrom(...Object.keys(fields), 'd.noise', 'adam.lr', 'toString', 'd.');
    const values = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom('spiral', '8,8', '', 'full'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, values)), (pairs) => {
        const { settings: now } = readSettings(pairs);
        const { parameters, id } = getDataset(now.data);
        resolveValues(parameters, now.dataValues, id);
        expect(now.activations?.length ?? now.units.length).toBe(now.units.length);
        expect(readSettings(writeSettings(now))).toEqual({ settings: now, problems: [] });
      }),
    );
  });
});

describe('own data', () => {
  const own = { kind: 'mnist', files: [], split: {} } as const;

  beforeEach(() => {
    settings.setState(defaultSettings, true);
    takeOwnData(own);
  });

  it('are in no link, which says so', () => {
    expect(chapter.write()).toEqual([]);
    expect(chapter.whole()).toBe(false);
    takeOwnData(null);
    expect(chapter.whole()).toBe(true);
  });

  it('leave no output in a link that its data refuse', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...outputIds), (some, output) => {
        const now = { ...some, output };
        const { settings: again, problems } = readSettings(writeSettings(now));
        expect(problems).toEqual([]);
        expect(raceSetup(again, null)).toEqual(raceSetup(now, null));
      }),
    );
    settings.setState({ data: 'curve', output: 'softmax' });
    expect(chapter.write()).toEqual([['data', 'curve']]);
    settings.setState({ data: 'circles' });
    expect(chapter.write()).toEqual([
      ['data', 'circles'],
      ['output', 'softmax'],
    ]);
  });

  it('stay while back and forward change something else, and go when a link names other data', () => {
    chapter.read([['lr', '0.1']]);
    expect(ownData.getState().current).toBe(own);
    chapter.read([['data', 'xor']]);
    expect(ownData.getState().current).toBeNull();
  });

  it('go for a scene of a lesson, whose words are about other data', () => {
    chapter.read([['lr', '0.1']], true);
    expect(ownData.getState().current).toBeNull();
  });
});
