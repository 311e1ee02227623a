import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { running } from '../../lessons/running';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { useView } from '../../ui/useView';

/** Whether the lesson is in a frame so narrow that its text does not stand beside the plots. */
export function useSmallFrame(): boolean {
  const narrow = useMediaQuery('(width < 40rem)');
  return useView() === 'embedded' && narrow;
}

/**
 * Whether the scene's text is open. In a frame too low for text and plots at once it is not until it is asked for, and
 * it then lies over the plots; so it goes again when an answer is shown on them.
 */
export function useOpen(): [open: boolean, setOpen: (open: boolean) => void] {
  const low = useMediaQuery('(height < 30rem)');
  const over = useSmallFrame() && low;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const revealed = useStore(running, (now) => now.revealed);
  useEffect(() => {
    if (over && revealed) setChosen(false);
  }, [over, revealed]);
  return [chosen ?? !over, setChosen];
}
