import { useCallback, useState } from 'react';

/** Hands what a layer throws to the nearest error boundary, as if rendering had thrown it. */
export function useFailure(): (error: unknown) => void {
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  if (failure) throw failure.error;
  return useCallback((error: unknown) => setFailure({ error }), []);
}
