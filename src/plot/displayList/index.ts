export { play } from './commands';
export type { DisplayList } from './list';
export { Recorder } from './recorder';
