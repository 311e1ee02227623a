export { type CsvChoice, csvDataset, FEWEST_ROWS, MOST_CLASSES, suggestChoice } from './dataset';
export {
  CSV_LIMIT,
  type CsvColumn,
  type CsvOptions,
  type CsvProblem,
  type CsvTable,
  type Decimal,
  type Delimiter,
  readCsv,
} from './table';
