export { diagnose } from './diagnose';
export type {
  CrawlCause,
  Crawling,
  Diagnosis,
  Diverged,
  Fine,
  Oscillating,
  RateAt,
  Stuck,
  SurfaceFacts,
} from './diagnosis';
export { distanceTo, distanceToNearest, fillDistances, nearestMinimum } from './distance';
export { curvatureAt, type Eigen, eigen } from './eigen';
export { type WorkingRate, workingRate } from './remedy';
export { Summariser, type Summary, summarise } from './summary';
export { type BestRate, bestRate, type RateSearch, SWEEP_RUNS, sweepRates } from './sweep';
