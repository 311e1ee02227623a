export * from './analysis';
export {
  type AnatomyLine,
  type AxisState,
  defineOptimizer,
  type OptimizerDefinition,
  type SlotSpec,
  type SlotState,
  type Slots,
} from './optimizer';
export { getOptimizer, optimizers } from './optimizers';
export { type ParameterSpec, type Parameters, resolveValues, type Values } from './parameter';
export { Random, type RandomState } from './random';
export { type Change, type SimulateOptions, simulate } from './simulate';
export {
  type CriticalPoint,
  type Domain,
  defineSurface,
  type Minimum,
  type Objective,
  type Point,
  type SurfaceDefinition,
  type SurfaceObjective,
  type SurfaceSpec,
} from './surface';
export { getSurface, surfaces } from './surfaces';
export type { DivergenceReason, Status, Trajectory } from './trajectory';
