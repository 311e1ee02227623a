import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../engine';
import type { Answer } from './answer';
import { type Ask, askOf, askSchema, fingerprint } from './ask';
import { BitReader, BitWriter } from './bits';
import {
  DEVICES,
  decodeAnswer,
  encodeAnswer,
  fittingName,
  isOnGrid,
  PATH_POINTS,
  roundToGrid,
  type SentAnswer,
} from './code';
import { merge, readCodes } from './collect';
import { experimentOf } from './experiment';
import { BOWL, questions } from './testing';

const title = { en: 'The round bowl', ko: '둥근 그릇' };
const asks = Object.fromEntries(
  Object.entries(questions).map(([kind, question]) => [kind, askOf({ title, state: BOWL }, question)]),
) as Record<keyof typeof questions, Ask>;

const { view, settings } = experimentOf(BOWL);
// Within the view and half of it around: beyond what a plot shows of it.
const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const point = fc.tuple(coordinate, coordinate).map((exact): Point => roundToGrid(exact, view));

const answers: Record<Answer['kind'], fc.Arbitrary<Answer>> = {
  place: point.map((at) => ({ kind: 'place', point: at })),
  path: fc.array(point, { maxLength: PATH_POINTS }).map((points) => ({ kind: 'path', points })),
  rank: fc
    .shuffledSubarray([...settings.active], { minLength: settings.active.length })
    .map((order) => ({ kind: 'rank', order })),
  rate: fc.nat(4).map((rate) => ({ kind: 'rate', rate })),
  choice: fc.subarray([0, 1, 2], { minLength: 1 }).map((options) => ({ kind: 'choice', options })),
};

const sender = fc.oneof(
  fc.nat(DEVICES - 1).map((device) => ({ device })),
  fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map(fittingName)
    .filter(Boolean)
    .map((name) => ({ name })),
);

const sent = fc
  .oneof(...Object.values(answers))
  .chain((answer) => sender.map((from): SentAnswer => ({ sender: from, answer })));

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a code', () => {
  it('says again what was said, for every kind', () => {
    fc.assert(
      fc.property(sent, (said) => {
        const ask = asks[said.answer.kind];
        expect(decodeAnswer(ask, encodeAnswer(ask, said))).toEqual(said);
      }),
      { numRuns: 500 },
    );
  });

  it('may be typed in small letters, with blanks, and with letters for digits that look alike', () => {
    fc.assert(
      fc.property(sent, (said) => {
        const ask = asks[said.answer.kind];
        const code = encodeAnswer(ask, said);
        const typed = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ');
        expect(decodeAnswer(ask, typed)).toEqual(said);
      }),
    );
  });

  it('is refused when any one character is another', () => {
    fc.assert(
      fc.property(sent, fc.nat(), fc.integer({ min: 1, max: 31 }), (said, place, by) => {
        const ask = asks[said.answer.kind];
        const plain = encodeAnswer(ask, said).replaceAll('-', '');
        const at = place % plain.length;
        const other = ALPHABET[(ALPHABET.indexOf(plain[at]!) + by) % 32]!;
        const changed = plain.slice(0, at) + other + plain.slice(at + 1);
        expect(decodeAnswer(ask, changed)).toBe('mistyped');
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when two neighbours have changed places', () => {
    fc.assert(
      fc.property(sent, fc.nat(), (said, place) => {
        const ask = asks[said.answer.kind];
        const plain = encodeAnswer(ask, said).replaceAll('-', '');
        const at = place % (plain.length - 3);
        const [one, other] = [plain[at]!, plain[at + 1]!];
        fc.pre(one !== other);
        expect(decodeAnswer(ask, plain.slice(0, at) + other + one + plain.slice(at + 2))).toBe('mistyped');
      }),
    );
  });

  it('is refused as that of another question', () => {
    const other = askOf({ title, state: `${BOWL}&start=1,1` }, questions.place);
    const code = encodeAnswer(asks.place, {
      sender: { device: 7 },
      answer: { kind: 'place', point: [0, 0] },
    });
    expect(decodeAnswer(other, code)).toBe('other-question');
    expect(decodeAnswer(asks.path, code)).toBe('other-question');
  });

  it('is refused when it is of a later version, or no code at all', () => {
    const writer = new BitWriter();
    writer.write(2, 2);
    expect(decodeAnswer(asks.place, writer.toCode())).toBe('newer');
    for (const text of ['', 'hello', 'ABC', '한글', '0000', '00000000000000000']) {
      expect(typeof decodeAnswer(asks.place, text), text).toBe('string');
    }
    fc.assert(fc.property(fc.string(), (text) => typeof decodeAnswer(asks.rank, text) === 'string'));
  });

  it('is refused when it ends early or late, though its check is right', () => {
    const { question } = asks.place;
    expect(question.kind).toBe('place');
    const begin = () => {
      const writer = new BitWriter();
      writer.write(1, 2);
      writer.write(0, 3);
      writer.write(fingerprint(asks.place), 20);
      writer.write(0, 5);
      writer.write(0, 20);
      writer.write(0, 12);
      return writer;
    };
    const early = begin();
    expect(decodeAnswer(asks.place, early.toCode())).toBe('unreadable');
    const late = begin();
    late.write(0, 12);
    late.write(0, 10);
    expect(decodeAnswer(asks.place, late.toCode())).toBe('unreadable');
  });

  it('of a place is short enough to be typed', () => {
    const code = encodeAnswer(asks.place, {
      sender: { device: 1 },
      answer: { kind: 'place', point: [1, 2] },
    });
    expect(code).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]$/);
  });

  it('places a point to a thousandth of the view', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        expect(isOnGrid([x, y], view)).toBe(true);
        const [nearX, nearY] = roundToGrid([x, y], view);
        expect(Math.abs(nearX - x)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(Math.abs(nearY - y)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
    );
    expect(isOnGrid([1e6, 0], view)).toBe(false);
  });
});

describe('bits', () => {
  it('come out as they went in', () => {
    const numbers = fc.array(
      fc.integer({ min: 1, max: 24 }).chain((bits) => fc.tuple(fc.nat(2 ** bits - 1), fc.constant(bits))),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(numbers, (written) => {
        const writer = new BitWriter();
        for (const [value, bits] of written) writer.write(value, bits);
        const reader = new BitReader(writer.toCode());
        for (const [value, bits] of written) expect(reader.read(bits)).toBe(value);
        reader.end();
      }),
    );
  });

  it('that do not fit are refused', () => {
    expect(() => new BitWriter().write(8, 3)).toThrow(RangeError);
    expect(() => new BitWriter().write(-1, 3)).toThrow(RangeError);
  });
});

describe('what phones get', () => {
  it('says neither what is right nor why', () => {
    const secret = { ...questions.choice, explain: { en: 'SECRET' } };
    const text = JSON.stringify(askOf({ title, state: BOWL }, secret));
    expect(text).not.toMatch(/right|SECRET|explain/);
    for (const ask of Object.values(asks))
      expect(v.parse(askSchema, JSON.parse(JSON.stringify(ask)))).toEqual(ask);
  });

  it('has the same fingerprint however its file is ordered', () => {
    const { title: first, ...rest } = asks.rank;
    expect(fingerprint({ ...rest, title: first })).toBe(fingerprint(asks.rank));
    const prints = Object.values(asks).map(fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('may choose several options only where several are right', () => {
    const single = askOf(
      { title, state: BOWL },
      {
        ...questions.choice,
        kind: 'choice',
        options: [
          { text: { en: 'A' }, right: true },
          { text: { en: 'B' }, right: false },
        ],
      },
    );
    const both: SentAnswer = { sender: { device: 1 }, answer: { kind: 'choice', options: [0, 1] } };
    expect(decodeAnswer(single, encodeAnswer(single, both))).toBe('unreadable');
  });
});

describe('codes collected', () => {
  const code = (device: number, x: number) =>
    encodeAnswer(asks.place, { sender: { device }, answer: { kind: 'place', point: [x, 0] } });
  const named = (name: string, x: number) =>
    encodeAnswer(asks.place, { sender: { name }, answer: { kind: 'place', point: [x, 0] } });

  it('are read between any separators', () => {
    const codes = [code(1, 1), code(2, 2), code(3, 3)];
    for (const separator of [' ', '\n', ', ', ';', '\t', '\r\n\r\n', ' | ', ' / ']) {
      const { answers: read, refused } = readCodes(asks.place, codes.join(separator));
      expect(read, JSON.stringify(separator)).toHaveLength(3);
      expect(refused).toEqual([]);
    }
    expect(
      readCodes(asks.place, codes.map((text) => text.replaceAll('-', ' ')).join('\n')).answers,
    ).toHaveLength(3);
  });

  it('that are bad are named with the reason, and the others count', () => {
    const other = encodeAnswer(asks.rate, { sender: { device: 1 }, answer: { kind: 'rate', rate: 1 } });
    const good = code(1, 1);
    const wrong = `${good.slice(0, -1)}${good.endsWith('0') ? '1' : '0'}`;
    const { answers: read, refused } = readCodes(asks.place, [good, wrong, other, 'hurry!'].join('\n'));
    expect(read).toHaveLength(1);
    expect(refused).toEqual([
      { text: wrong, problem: 'mistyped' },
      { text: other, problem: 'other-question' },
      { text: 'hurry', problem: 'unreadable' },
    ]);
  });

  it('count once for each nickname and each device, the last one', () => {
    const text = [named('Min', 1), named('Ann', 2), code(5, 3), named('min', 4), code(5, 5), code(6, 3)].join(
      '\n',
    );
    const merged = merge([], readCodes(asks.place, text).answers);
    expect(merged).toHaveLength(4);
    const xs = merged.map(({ answer }) => (answer.kind === 'place' ? Math.round(answer.point[0]) : null));
    expect(xs).toEqual([4, 2, 5, 3]);
  });
});
