export { type CsvChoice, csvDataset, suggestChoice } from './dataset';
export { decodeText } from './decode';
export {
  CSV_LIMIT,
  type CsvProblem,
  type CsvTable,
  readCsv,
} from './table';
