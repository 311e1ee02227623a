import type { Dataset, Interval, Standardisation, Task } from '../dataset';
import { type Reading, refused } from '../reading';
import { type SplitValues, split } from '../split';
import { type CsvProblem, type CsvTable, type Decimal, problemList, toNumber } from './table';

/** As many classes as colours can be told apart, and digits are. */
const MOST_CLASSES = 10;

/** Fewer rows than this are no data set. */
const FEWEST_ROWS = 4;

/** Which columns to learn from, and which to learn. */
export interface CsvChoice {
  /** One or two columns of numbers. */
  readonly features: readonly number[];
  readonly target: number;
  readonly task: Task;
}

/**
 * A choice to begin with: the last column is the target unless it is empty, the first two columns of numbers among the
 * others are the features. Text is a class, and so are few different values that are no broken numbers.
 */
export function suggestChoice({ columns, rows, decimal }: CsvTable): CsvChoice {
  const filled = columns.flatMap(({ kind }, column) => (kind === 'empty' ? [] : [column]));
  const texts = filled.filter((column) => columns[column]!.kind === 'text');
  const target = texts.at(-1) ?? filled.at(-1)!;
  const numbers = filled.filter((column) => column !== target && columns[column]!.kind === 'number');
  const broken = rows.some((row) => Math.abs(toNumber(row[target]!, decimal) % 1) > 0);
  const few = columns[target]!.distinct <= MOST_CLASSES && columns[target]!.distinct * 2 <= rows.length;
  const classes = columns[target]!.kind === 'text' || (few && !broken);
  return { features: numbers.slice(0, 2), target, task: classes ? 'classification' : 'regression' };
}

/**
 * The data set of the chosen columns. Features, and the target of a regression, are standardised to mean 0 and standard
 * deviation 1 over the training rows: the test rows must not be known before the test. Classes are numbered in the
 * order of their first appearance, or by size where they are numbers.
 *
 * @throws RangeError for a column that the table does not have, other than one or two features, a disallowed split
 */
export function csvDataset(
  table: CsvTable,
  choice: CsvChoice,
  values: SplitValues = {},
): Reading<Dataset, CsvProblem> {
  const { features, target, task } = choice;
  if (features.length < 1 || features.length > 2) {
    throw new RangeError(`${features.length} features; allowed: 1 or 2`);
  }
  const chosen = [...features, target];
  for (const column of chosen) {
    if (table.columns[column] === undefined) throw new RangeError(`the table has no column ${column}`);
  }
  const twice = chosen.find((column, at) => chosen.indexOf(column) !== at);
  if (twice !== undefined) return refused({ code: 'same-column', column: twice });

  const problems = problemList();
  const inputs = features.map((column) => numbersOf(table, column, problems.add));
  const labels = task === 'classification' ? labelsOf(table, target, problems.add) : undefined;
  const targets = labels?.indices ?? numbersOf(table, target, problems.add);
  const count = table.rows.length;
  if (problems.list.length === 0 && count < FEWEST_ROWS) {
    problems.add({ code: 'too-few-rows', found: count, needed: FEWEST_ROWS });
  }
  if (problems.list.length > 0) return refused(...problems.list);

  const classNames = labels?.names ?? [];
  const { order, trainCount } = split(targets, classNames.length, values);
  const trained = order.subarray(0, trainCount);
  const standardise = (column: number, of: Float64Array): Standardisation => {
    const found = standardisation(of, trained);
    if (!(found.scale > 0)) problems.add({ code: 'constant', column, value: of[trained[0]!]! });
    return found;
  };
  const featureScales = inputs.map((column, at) => standardise(features[at]!, column));
  const targetScale = labels === undefined ? standardise(target, targets) : undefined;
  if (problems.list.length > 0) return refused(...problems.list);

  const columns = inputs.map((column, at) => arrange(column, order, featureScales[at]!));
  const arranged = arrange(targets, order, targetScale ?? { mean: 0, scale: 1 });
  [...columns, arranged].forEach((column, at) => {
    column.forEach((number, row) => {
      if (Number.isFinite(number)) return;
      const from = order[row]!;
      const value = table.rows[from]![chosen[at]!]!;
      problems.add({ code: 'out-of-range', line: table.lines[from]!, column: chosen[at]!, value });
    });
  });
  if (problems.list.length > 0) return refused(...problems.list);

  const value: Dataset = {
    id: 'csv',
    task,
    features: features.length,
    classes: classNames.length,
    count,
    trainCount,
    inputs: interleave(columns),
    targets: arranged,
    domain: columns.map(widened),
    classNames,
    featureNames: features.map((column) => table.columns[column]!.name),
    targetName: table.columns[target]!.name,
    standardised: { features: featureScales, ...(targetScale && { target: targetScale }) },
  };
  return { ok: true, value };
}

function numbersOf(table: CsvTable, column: number, add: (problem: CsvProblem) => void): Float64Array {
  return Float64Array.from(table.rows, (row, at) => {
    const value = row[column]!;
    const line = table.lines[at]!;
    const number = toNumber(value, table.decimal);
    if (value === '') add({ code: 'missing', line, column });
    else if (Number.isNaN(number)) add({ code: 'not-a-number', line, column, value });
    else if (!Number.isFinite(Math.fround(number))) add({ code: 'out-of-range', line, column, value });
    return number;
  });
}

function labelsOf(table: CsvTable, column: number, add: (problem: CsvProblem) => void) {
  const numeric = table.rows.every((row) => row[column] === '' || isNumber(row[column]!, table.decimal));
  const values = table.rows.map((row, at) => {
    const value = row[column]!;
    if (value === '') add({ code: 'missing', line: table.lines[at]!, column });
    // 1 and 1.0 are one class.
    return numeric && value !== '' ? String(toNumber(value, table.decimal)) : value;
  });
  const names = [...new Set(values)].filter((name) => name !== '');
  if (numeric) names.sort((a, b) => Number(a) - Number(b));
  if (names.length === 1) add({ code: 'one-class', column, value: names[0]! });
  if (names.length > MOST_CLASSES) {
    add({ code: 'too-many-classes', column, found: names.length, limit: MOST_CLASSES });
  }
  const index = new Map(names.map((name, at) => [name, at]));
  return { names, indices: Float64Array.from(values, (value) => index.get(value) ?? Number.NaN) };
}

function isNumber(cell: string, decimal: Decimal): boolean {
  return !Number.isNaN(toNumber(cell, decimal));
}

/** Mean and standard deviation over some rows; of equal values the deviation is exactly 0. */
function standardisation(column: Float64Array, rows: Uint32Array): Standardisation {
  const first = column[rows[0]!]!;
  if (rows.every((row) => column[row] === first)) return { mean: first, scale: 0 };
  const mean = rows.reduce((sum, row) => sum + column[row]! / rows.length, 0);
  const variance = rows.reduce((sum, row) => sum + (column[row]! - mean) ** 2 / rows.length, 0);
  return { mean, scale: Math.sqrt(variance) };
}

function arrange(column: Float64Array, order: Uint32Array, { mean, scale }: Standardisation): Float32Array {
  return Float32Array.from(order, (row) => (column[row]! - mean) / scale);
}

function interleave(columns: readonly Float32Array[]): Float32Array {
  const width = columns.length;
  const rows = new Float32Array(width * (columns[0]?.length ?? 0));
  columns.forEach((column, at) => {
    column.forEach((value, row) => {
      rows[row * width + at] = value;
    });
  });
  return rows;
}

/** From the least to the greatest, and a tenth beyond. */
function widened(column: Float32Array): Interval {
  const low = column.reduce((least, value) => Math.min(least, value), Infinity);
  const high = column.reduce((most, value) => Math.max(most, value), -Infinity);
  const margin = 0.1 * (high - low);
  return [low - margin, high + margin];
}
