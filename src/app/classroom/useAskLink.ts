import { useEffect, useState } from 'react';
import { pack } from '../../lessons/pack';
import type { Ask } from '../../lessons/questions/ask';
import { LINK_VERSION } from '../../state/link/codec';

/** The link that opens the question alone; null until it is made, 'impossible' where the browser cannot. */
export function useAskLink(ask: Ask): string | null | 'impossible' {
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    const set = (made: string) => wanted && setLink(made);
    pack(ask).then(
      (packed) => set(`${window.location.href.replace(/[?#].*/, '')}#v=${LINK_VERSION}&ask=${packed}`),
      () => set('impossible'),
    );
    return () => {
      wanted = false;
    };
  }, [ask]);
  return link;
}
