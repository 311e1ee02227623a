import { useEffect, useRef, useState } from 'react';
import { type FilmRequest, recordFilm } from './film/record';

/** Where a film stands that is being made. */
export type Making =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly frame: number; readonly frames: number }
  | { readonly state: 'done'; readonly name: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly error: unknown };

/** Makes films, one at a time, and hands each to `done` under the name it was begun with. One that is under way when the form goes is abandoned. */
export function useFilm(done: (film: Blob, name: string) => void): {
  readonly making: Making;
  start(request: FilmRequest, name: string): void;
  cancel(): void;
} {
  const [making, setMaking] = useState<Making>({ state: 'idle' });
  const current = useRef<AbortController | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  async function start(request: FilmRequest, name: string) {
    const controller = new AbortController();
    current.current = controller;
    const frames = request.plan.steps.length;
    setMaking({ state: 'making', frame: 0, frames });
    try {
      const advance = (frame: number) => setMaking({ state: 'making', frame, frames });
      const film = await recordFilm(request, advance, controller.signal);
      done(film, name);
      setMaking({ state: 'done', name });
    } catch (error) {
      setMaking(controller.signal.aborted ? { state: 'cancelled' } : { state: 'failed', error });
    }
  }

  return { making, start, cancel: () => current.current?.abort() };
}
