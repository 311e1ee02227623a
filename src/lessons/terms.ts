import * as v from 'valibot';
import { optimizers } from '../engine';

/** What questions and claims are made of. */

export const optimizer = v.picklist(optimizers.map(({ id }) => id));
export const step = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
export const finite = v.pipe(v.number(), v.finite());
export const point = v.strictTuple([finite, finite]);
