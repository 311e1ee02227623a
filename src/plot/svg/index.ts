export { SvgContext } from './context';
export { element, escapeText } from './markup';
export { type Area, type Raster, type Sheet, SvgSheet } from './sheet';
export { textWidth } from './text';
