import { describe, expect, it } from 'vitest';
import { liveWith, nothing, setup } from './testing';
import { session } from './testSession';

describe('what cannot be used', () => {
  const refusal = async (of: Partial<typeof setup>) => {
    const one = session();
    one.send({
      type: 'open',
      race: 1,
      setup: { ...setup, ...of },
      live: liveWith(),
      backend: 'wasm',
      look: nothing,
    });
    return (await one.next('trouble')).trouble;
  };

  it('is refused with a reason', async () => {
    expect(await refusal({ data: { kind: 'set', id: 'swissroll', values: {} } })).toMatchObject({
      kind: 'refused',
      code: 'invalid',
      details: expect.stringContaining('swissroll'),
    });
    expect(await refusal({ data: { kind: 'set', id: 'plane', values: {} } })).toMatchObject({
      code: 'output-needs-classes',
    });
    expect(await refusal({ hidden: [{ units: 0, activation: 'relu' }] })).toMatchObject({ code: 'invalid' });
  });

  it('is refused where files are not MNIST’s, by name', async () => {
    const file = new File([new Uint8Array([1, 2, 3, 4])], 'photo.jpg');
    expect(await refusal({ data: { kind: 'mnist', files: [file], values: {} } })).toMatchObject({
      code: 'bad-magic',
      details: { file: 'photo.jpg' },
    });
    expect(await refusal({ data: { kind: 'mnist', files: [], values: {} } })).toMatchObject({
      code: 'wrong-files',
      details: { images: 0, labels: 0 },
    });
  });
});
