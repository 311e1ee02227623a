import { useCallback, useEffect, useRef, useState } from 'react';
import { page } from '../../state/page';
import { preferences, setLanguage } from '../../state/preferences';
import { type Connection, connectSpeaker, type Request, type Standing } from './channel';
import type { Action } from './keys';

/** What the presentation of this speaker's window says of itself, and the way to tell it what to do. */
export function useStanding(): {
  readonly standing: Standing | null;
  /** Whether the presentation's window has gone. */
  readonly closed: boolean;
  readonly act: (action: Action) => void;
} {
  const [standing, setStanding] = useState<Standing | null>(null);
  const [closed, setClosed] = useState(false);
  const connection = useRef<Connection<Request> | null>(null);
  useEffect(() => {
    const connected = connectSpeaker(page.getState().speaker ?? '', (report) => {
      setClosed(report.type === 'closed');
      if (report.type === 'closed') return;
      setStanding(report.standing);
      const { language } = report.standing;
      if (language !== preferences.getState().language) setLanguage(language);
    });
    connection.current = connected;
    connected.send({ type: 'hello' });
    return connected.close;
  }, []);
  const act = useCallback((action: Action) => connection.current?.send({ type: 'act', action }), []);
  return { standing, closed, act };
}
