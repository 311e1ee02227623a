import { nextScene, previousScene, running } from '../../lessons/running';
import { performer } from '../../state/performer';
import { presenting, setBlank, stopPresenting, zoomInto, zoomOut } from '../../state/presenting';
import { fullScreen } from './fullScreen';
import type { Action } from './keys';

/** Does what the presentation is told. Out of a blank screen, any word leads back to the picture and no further. */
export function act(action: Action): void {
  if (presenting.getState().blank) {
    setBlank(false);
    return;
  }
  if (action.type === 'forward') go(1);
  else if (action.type === 'back') go(-1);
  else if (action.type === 'toggle') performer.getState().current?.toggle();
  else if (action.type === 'blank') setBlank(true);
  else if (action.type === 'zoom') zoom(action.panel);
  else if (action.type === 'screen' && !fullScreen.isOn()) fullScreen.enter();
  // Escape leads back by one, from a single panel to all of them, before it leads out.
  else if (!zoomOut() && action.type !== 'all') stopPresenting();
}

/** From scene to scene where a lesson runs, else from step to step. */
function go(by: 1 | -1): void {
  if (running.getState().lesson === null) performer.getState().current?.step(by);
  else if (by === 1) nextScene();
  else previousScene();
}

function zoom(panel: number): void {
  const panels = performer.getState().current?.panels() ?? 0;
  if (panel <= panels) zoomInto(panel);
}
