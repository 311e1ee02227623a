import { useEffect, useState } from 'react';

export interface LiveRegionProps {
  /** What is to be said. */
  message: string;
  /** Milliseconds it has to stay the same before it is. Default 1000. */
  settle?: number | undefined;
}

/** Says a message to screen readers once it has settled, so that a drag or a playback is not read out. */
export function LiveRegion({ message, settle = 1000 }: LiveRegionProps) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(message), settle);
    return () => clearTimeout(timer);
  }, [message, settle]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
