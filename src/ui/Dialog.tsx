import { lazy, Suspense } from 'react';
import type { DialogWindowProps } from './DialogWindow';
import { ErrorBoundary } from './ErrorBoundary';

export interface DialogProps extends DialogWindowProps {
  open: boolean;
}

const DialogWindow = lazy(() => import('./DialogWindow'));

/** A window over the page; its code is loaded when the first one opens. */
export function Dialog({ open, ...window }: DialogProps) {
  if (!open) return null;
  return (
    <ErrorBoundary name={window.title} onClose={window.onClose}>
      <Suspense>
        <DialogWindow {...window} />
      </Suspense>
    </ErrorBoundary>
  );
}
