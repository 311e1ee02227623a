import Papa from 'papaparse';
import { type Reading, refused } from '../reading';

/** The longest text that is read, in characters. */
export const CSV_LIMIT = 10_000_000;

/** A file with something wrong in many lines is described by the first of them. */
const MOST_PROBLEMS = 100;

export type Delimiter = ',' | ';' | '\t' | '|' | ' ';
export type Decimal = '.' | ',';

/** Lines are counted from 1, as an editor does; columns from 0, as in `CsvTable.columns`. */
export type CsvProblem =
  | { readonly code: 'too-large'; readonly found: number; readonly limit: number }
  /** No rows below the header. */
  | { readonly code: 'empty' }
  /** A quotation mark that is not closed, or closes before the cell ends; `line` is where the row starts. */
  | { readonly code: 'quote'; readonly line: number }
  /** No column beside the target that could be a feature. */
  | { readonly code: 'no-numbers' }
  | {
      readonly code: 'too-few-columns';
      readonly line: number;
      readonly found: number;
      readonly needed: number;
    }
  /** A row with more or fewer cells than the first. */
  | { readonly code: 'ragged'; readonly line: number; readonly found: number; readonly expected: number }
  | { readonly code: 'same-column'; readonly column: number }
  | { readonly code: 'missing'; readonly line: number; readonly column: number }
  | { readonly code: 'not-a-number'; readonly line: number; readonly column: number; readonly value: string }
  /** A number beyond what single precision holds, about 3.4e38, as it is or standardised. */
  | { readonly code: 'out-of-range'; readonly line: number; readonly column: number; readonly value: string }
  | { readonly code: 'too-few-rows'; readonly found: number; readonly needed: number }
  /** All training rows have this value, so that there is nothing to learn from and no scale to divide by. */
  | { readonly code: 'constant'; readonly column: number; readonly value: number }
  | { readonly code: 'one-class'; readonly column: number; readonly value: string }
  | {
      readonly code: 'too-many-classes';
      readonly column: number;
      readonly found: number;
      readonly limit: number;
    };

export interface CsvColumn {
  /** From the header; empty where there is none. */
  readonly name: string;
  /** Numbers where most of the different values are: a stray one is a mistake to be named, and not a class. */
  readonly kind: 'number' | 'text' | 'empty';
  /** The number of different values. */
  readonly distinct: number;
}

/** The cells of a file, trimmed, as text. */
export interface CsvTable {
  readonly delimiter: Delimiter;
  readonly decimal: Decimal;
  readonly header: boolean;
  readonly columns: readonly CsvColumn[];
  readonly rows: readonly (readonly string[])[];
  /** The line on which each row starts. */
  readonly lines: readonly number[];
}

/** How to read a file; what is left out is found out. */
export interface CsvOptions {
  readonly delimiter?: Delimiter;
  readonly decimal?: Decimal;
  readonly header?: boolean;
}

/**
 * Reads CSV: cells between commas, semicolons, tabs, bars or any number of spaces, in quotation marks or not; with or
 * without a byte order mark, Excel's line `sep=;`, a header, blank lines; lines ended in any way; decimal points or
 * commas.
 */
export function readCsv(text: string, options: CsvOptions = {}): Reading<CsvTable, CsvProblem> {
  if (text.length > CSV_LIMIT) return refused({ code: 'too-large', found: text.length, limit: CSV_LIMIT });
  const unified = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/^sep=.\n/i, '\n');
  const delimiter = options.delimiter ?? findDelimiter(unified);
  const plain = delimiter === ' ' ? unified.replace(/ +/g, ' ').replace(/^ | $/gm, '') : unified;
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter, newline: '\n' });
  const { cells, lines, lineOf } = locate(data);
  const badQuote = errors.find(({ type }) => type === 'Quotes');
  if (badQuote !== undefined) return refused({ code: 'quote', line: lineOf[badQuote.row ?? 0] ?? 1 });

  const first = cells[0];
  if (first === undefined) return refused({ code: 'empty' });
  if (first.length < 2) {
    return refused({ code: 'too-few-columns', line: lines[0]!, found: first.length, needed: 2 });
  }
  const ragged: CsvProblem[] = [];
  cells.forEach(({ length }, row) => {
    if (length === first.length || ragged.length === MOST_PROBLEMS) return;
    ragged.push({ code: 'ragged', line: lines[row]!, found: length, expected: first.length });
  });
  if (ragged.length > 0) return refused(...ragged);

  const decimal = options.decimal ?? findDecimal(cells);
  const header =
    options.header ?? first.every((cell) => cell === '' || Number.isNaN(toNumber(cell, decimal)));
  const rows = header ? cells.slice(1) : cells;
  if (rows.length === 0) return refused({ code: 'empty' });
  const columns = first.map((name, column) => describe(header ? name : '', rows, column, decimal));
  return {
    ok: true,
    value: { delimiter, decimal, header, columns, rows, lines: lines.slice(header ? 1 : 0) },
  };
}

/** The number that a cell holds, or NaN. */
export function toNumber(cell: string, decimal: Decimal): number {
  const plain = decimal === ',' ? cell.replace(',', '.') : cell;
  const foreign = decimal === ',' && cell.includes('.');
  return !foreign && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}

/** A list of problems that takes no more of them when it is long enough. */
export function problemList(): { list: CsvProblem[]; add(problem: CsvProblem): void } {
  const list: CsvProblem[] = [];
  return { list, add: (problem) => void (list.length < MOST_PROBLEMS && list.push(problem)) };
}

/** Of tab, semicolon, bar, comma and space the first that stands outside quotation marks in the first line. */
function findDelimiter(text: string): Delimiter {
  const start = text.slice(0, 65_536).replace(/"[^"]*"/g, '');
  const line = start.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  const found = (['\t', ';', '|', ','] as const).find((delimiter) => line.includes(delimiter));
  return found ?? (line.trim().includes(' ') ? ' ' : ',');
}

/** A comma where some cell is a number only with it, and none is one only with a point. */
function findDecimal(rows: readonly (readonly string[])[]): Decimal {
  const some = (sign: Decimal) =>
    rows.some((row) => row.some((cell) => cell.includes(sign) && !Number.isNaN(toNumber(cell, sign))));
  return some(',') && !some('.') ? ',' : '.';
}

/** The rows that are not blank, trimmed, and the line where each starts; a quoted cell may span several. */
function locate(data: readonly (readonly string[])[]) {
  const cells: string[][] = [];
  const lines: number[] = [];
  const lineOf: number[] = [];
  let line = 1;
  for (const row of data) {
    lineOf.push(line);
    if (row.some((cell) => cell.trim() !== '')) {
      cells.push(row.map((cell) => cell.trim()));
      lines.push(line);
    }
    line += 1;
    for (const cell of row) line += cell.split('\n').length - 1;
  }
  return { cells, lines, lineOf };
}

function describe(name: string, rows: CsvTable['rows'], column: number, decimal: Decimal): CsvColumn {
  const values = new Set(rows.map((row) => row[column]!));
  values.delete('');
  const numbers = [...values].filter((value) => !Number.isNaN(toNumber(value, decimal))).length;
  const kind = values.size === 0 ? 'empty' : 2 * numbers > values.size ? 'number' : 'text';
  return { name, kind, distinct: values.size };
}
