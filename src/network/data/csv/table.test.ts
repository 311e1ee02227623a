import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_LIMIT, type CsvOptions, type CsvTable, readCsv, toNumber } from './table';

function table(text: string, options?: CsvOptions): CsvTable {
  const reading = readCsv(text, options);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
}

function problems(text: string, options?: CsvOptions) {
  const reading = readCsv(text, options);
  return reading.ok ? 'accepted' : reading.problems;
}

describe('a table', () => {
  it('is read with its header, columns and lines', () => {
    expect(table('x,y,kind\n1,2.5,red\n-3,4e1,blue\n')).toEqual({
      delimiter: ',',
      decimal: '.',
      header: true,
      columns: [
        { name: 'x', kind: 'number', distinct: 2 },
        { name: 'y', kind: 'number', distinct: 2 },
        { name: 'kind', kind: 'text', distinct: 2 },
      ],
      rows: [
        ['1', '2.5', 'red'],
        ['-3', '4e1', 'blue'],
      ],
      lines: [2, 3],
    });
  });

  it.each([
    ['commas', '1,2,a\n3,4,b', ',', '.'],
    ['semicolons', '1;2;a\n3;4;b', ';', '.'],
    ['tabs', '1\t2\ta\n3\t4\tb', '\t', '.'],
    ['semicolons and decimal commas', '1,5;2;a\n3;4;b', ';', ','],
    ['tabs and decimal commas', '1,5\t2\ta\n3\t4\tb', '\t', ','],
    ['commas and decimal commas in quotation marks', '"1,5","2",a\n"3","4",b', ',', ','],
    ['bars', '1|2|a\n3|4|b', '|', '.'],
    ['spaces, in any number', ' 1.0  2 a\n 10.0 4 b ', ' ', '.'],
    ['the line in which Excel names the separator', 'sep=;\n1,5;2;a\n3;4;b', ';', ','],
    ['a quoted semicolon, which separates nothing', '"a;b",c,d\n1,2,3\n4,5,6', ',', '.'],
  ])('knows %s', (_, text, delimiter, decimal) => {
    expect(table(text)).toMatchObject({ delimiter, decimal });
    expect(table(text).columns).toHaveLength(3);
    expect(table(text).rows).toHaveLength(2);
  });

  it('takes mixed signs for points, so that the comma is what is wrong', () => {
    expect(table('1,5;2.5;a\n3;4;b').decimal).toBe('.');
  });

  it('is read as told, against what it looks like', () => {
    const text = '1,5;2;a\n3;4;b';
    expect(table(text, { decimal: '.' }).columns[0]).toMatchObject({ kind: 'text' });
    expect(table(text, { header: true })).toMatchObject({
      header: true,
      rows: [['3', '4', 'b']],
      lines: [2],
    });
    expect(table('1,5;2\n3,4;5', { delimiter: ',' }).rows[0]).toEqual(['1', '5;2']);
    expect(table('a,b\nc,d', { header: false }).rows).toHaveLength(2);
  });

  it.each([['\n'], ['\r\n'], ['\r']])(
    'passes over a byte order mark, blank lines and spaces, with lines ended by %j',
    (end) => {
      const text = `\uFEFF${['x, y ,z', '', '1, 2 ,3', '  ', ',,', '4,5,6', '', ''].join(end)}`;
      expect(table(text)).toMatchObject({
        header: true,
        columns: [{ name: 'x' }, { name: 'y' }, { name: 'z' }],
        rows: [
          ['1', '2', '3'],
          ['4', '5', '6'],
        ],
        lines: [3, 6],
      });
    },
  );

  it('counts the lines within quotation marks', () => {
    const read = table('"a\nb",c\n1,"x\r\ny ""z"""\n2,3\n');
    expect(read.columns[0]?.name).toBe('a\nb');
    expect(read.rows[0]).toEqual(['1', 'x\ny "z"']);
    expect(read.lines).toEqual([3, 5]);
  });

  it('tells an empty column, and does not count what is missing', () => {
    expect(table('1,,a\n2,,a\n,,b').columns).toEqual([
      { name: '', kind: 'number', distinct: 2 },
      { name: '', kind: 'empty', distinct: 0 },
      { name: '', kind: 'text', distinct: 2 },
    ]);
  });

  it('holds numbers in a column in which a few are not', () => {
    const kinds = (text: string) => table(text).columns.map(({ kind }) => kind);
    expect(kinds('1,a\n2,b\n?,1')).toEqual(['number', 'text']);
  });

  it('keeps its lines below the one that names the separator', () => {
    expect(table('sep=,\nx,y\n1,2').lines).toEqual([3]);
  });

  it('comes back as it was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '7', '"', ',', ';', '\n', ' ', '.', 'é', '한') });
    const cells = fc
      .tuple(fc.constantFrom(',' as const, ';' as const, '\t' as const), fc.integer({ min: 2, max: 4 }))
      .chain(([delimiter, width]) =>
        fc.record({
          delimiter: fc.constant(delimiter),
          rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 5,
          }),
        }),
      );
    fc.assert(
      fc.property(cells, fc.constantFrom('\n', '\r\n'), ({ delimiter, rows }, end) => {
        const kept = rows.map((row) => row.map((text) => text.trim()));
        fc.pre(kept.every((row) => row.some((text) => text !== '')));
        const quoted = rows.map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
        );
        expect(table(quoted.join(end), { delimiter, header: false }).rows).toEqual(kept);
      }),
    );
  });
});

describe('a file that is no table is refused:', () => {
  it.each([
    ['nothing', '', { code: 'empty' }],
    ['blank lines only', '\n \r\n,,\n', { code: 'empty' }],
    ['a header only', 'x,y,z\n\n', { code: 'empty' }],
    ['one column', '\nx\n1\n2', { code: 'too-few-columns', line: 2, found: 1, needed: 2 }],
    ['an open quotation mark', '1,2\n3,4\n5,"6\n7,8', { code: 'quote', line: 3 }],
    ['a mark that closes too early', '1,"2\n3"\n"4"5,6\n', { code: 'quote', line: 3 }],
    [
      'too much',
      `1,2\n${' '.repeat(CSV_LIMIT)}`,
      { code: 'too-large', found: CSV_LIMIT + 4, limit: CSV_LIMIT },
    ],
  ])('%s', (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it('rows of other lengths, each by its line', () => {
    expect(problems('x,y,z\n1,2,3\n\n4,5\n"6\n",7,8,9\n1,2,3')).toEqual([
      { code: 'ragged', line: 4, found: 2, expected: 3 },
      { code: 'ragged', line: 5, found: 4, expected: 3 },
    ]);
  });

  it('at most 100 lines are named', () => {
    expect(problems(`1,2\n${'3\n'.repeat(500)}`)).toHaveLength(100);
  });
});

it('any text is read or refused, and never crashes it', () => {
  const text = fc.string({
    unit: fc.constantFrom('1', 'x', ',', ';', '\t', '"', '\n', '\r', ' ', '.', '\uFEFF'),
  });
  fc.assert(
    fc.property(text, (given) => {
      const reading = readCsv(given);
      if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0);
      else {
        const { rows, lines, columns } = reading.value;
        expect(lines).toHaveLength(rows.length);
        for (const row of rows) expect(row).toHaveLength(columns.length);
      }
    }),
    { numRuns: 500 },
  );
});

describe('a number', () => {
  it.each([
    ['1', 1],
    ['-2.5', -2.5],
    ['+.5', 0.5],
    ['3.', 3],
    ['1e-3', 0.001],
    ['1E+2', 100],
  ])('%s is read', (text, value) => {
    expect(toNumber(text, '.')).toBe(value);
    expect(toNumber(text.replace('.', ','), ',')).toBe(value);
  });

  it.each(['', '.', '1,5', '0x10', 'NaN', 'Infinity', '1 000', '1e', '--1', '1.2.3'])(
    '%j is none',
    (text) => {
      expect(toNumber(text, '.')).toBeNaN();
    },
  );

  it('with a decimal comma has neither a point nor a second comma', () => {
    expect(toNumber('1.5', ',')).toBeNaN();
    expect(toNumber('1.000,5', ',')).toBeNaN();
    expect(toNumber('1,000,5', ',')).toBeNaN();
  });
});
