import { startPresenting } from '../../state/presenting';
import { fullScreen } from './fullScreen';

/** Presents what is shown, on the whole screen where the browser allows it; in answer to a key or a press. */
export function present(): void {
  fullScreen.enter();
  startPresenting();
}
