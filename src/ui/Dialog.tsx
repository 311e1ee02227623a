import { lazy, Suspense } from 'react';
import type { DialogWindowProps } from './DialogWindow';

export interface DialogProps extends DialogWindowProps {
  open: boolean;
}

const DialogWindow = lazy(() => import('./DialogWindow'));

/** A window over the page; its code is loaded when the first one opens. */
export function Dialog({ open, ...window }: DialogProps) {
  return <Suspense>{open && <DialogWindow {...window} />}</Suspense>;
}
