export * from './area';
export * from './chart';
export * from './columns';
export * from './scale';
export * from './series';
