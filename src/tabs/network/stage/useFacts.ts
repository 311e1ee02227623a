import { useState } from 'react';
import type { RaceFacts } from '../../../network/session/messages';
import { useRace } from '../stores';

/**
 * What the race is made of. While another one opens, what the one before was made of, so that nothing on the page
 * comes and goes with every move of a slider; null before the first.
 */
export function useFacts(): RaceFacts | null {
  const facts = useRace((now) => now.facts);
  const [latest, setLatest] = useState(facts);
  if (facts !== null && facts !== latest) setLatest(facts);
  return facts ?? latest;
}
