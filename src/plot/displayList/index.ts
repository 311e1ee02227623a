export { type DrawPixels, play } from './commands';
export type { DisplayList, Pixels } from './list';
export { Recorder } from './recorder';
