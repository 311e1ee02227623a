import { afterEach, expect, it, vi } from 'vitest';
import { connectPresentation, connectSpeaker } from './channel';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const connection of open.splice(0)) connection.close();
});

function presentation(name: string) {
  const hear = vi.fn();
  const connection = connectPresentation(name, hear);
  open.push(connection);
  return { hear, ...connection };
}

function speaker(name: string) {
  const hear = vi.fn();
  const connection = connectSpeaker(name, hear);
  open.push(connection);
  return { hear, ...connection };
}

it('connects a presentation and its speaker’s windows, both ways', async () => {
  const hall = presentation('a');
  const [one, other] = [speaker('a'), speaker('a')];
  hall.send({ type: 'closed' });
  await vi.waitFor(() => expect(other.hear).toHaveBeenCalledWith({ type: 'closed' }));
  expect(one.hear).toHaveBeenCalledExactlyOnceWith({ type: 'closed' });
  one.send({ type: 'act', action: { type: 'zoom', panel: 2 } });
  await vi.waitFor(() =>
    expect(hall.hear).toHaveBeenCalledExactlyOnceWith({
      type: 'act',
      action: { type: 'zoom', panel: 2 },
    }),
  );
  // What one speaker's window says is not for the other.
  expect(other.hear).toHaveBeenCalledTimes(1);
});

it('keeps presentations apart', async () => {
  const [hall, other] = [presentation('a'), presentation('b')];
  speaker('a').send({ type: 'hello' });
  await vi.waitFor(() => expect(hall.hear).toHaveBeenCalledTimes(1));
  const asked = speaker('b');
  asked.send({ type: 'hello' });
  await vi.waitFor(() => expect(other.hear).toHaveBeenCalledTimes(1));
  expect(hall.hear).toHaveBeenCalledTimes(1);
});
