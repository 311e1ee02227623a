import type { TFunction } from 'i18next';
import type { CsvProblem, CsvTable } from '../../network/data/csv';

/** Why MNIST's files, or a whole setup, were refused, in words. Details come from the race as they are. */
export function problemText(code: string, details: unknown, t: TFunction<'network'>): string {
  const values = typeof details === 'object' && details !== null ? details : {};
  const message = 'message' in values ? String(values.message) : String(details ?? code);
  const file = 'file' in values ? `${String(values.file)}: ` : '';
  return file + t(`problems.files.${code}`, { ...values, defaultValue: message });
}

/** What is wrong with CSV, in words, with the line where it is and the column by its name. */
export function csvProblemText(problem: CsvProblem, table: CsvTable | null, t: TFunction<'network'>): string {
  const column = 'column' in problem ? columnName(table, problem.column, t) : '';
  const line = 'line' in problem ? `${t('problems.line', { line: problem.line })} ` : '';
  return line + t(`problems.csv.${problem.code}`, { ...problem, column });
}

/** A column's name from the header, or its number, counted from 1. */
export function columnName(table: CsvTable | null, column: number, t: TFunction<'network'>): string {
  return table?.columns[column]?.name || t('problems.column', { column: column + 1 });
}
