import i18next from 'i18next';
import { currentLink } from '../../../state/link';
import { cursorStep, STEPS_PER_SECOND } from '../../../state/playback';
import { extendRuns, lastStep, runs } from '../../../state/runs';
import { settings } from '../../../state/settings';
import type { Takeaway } from '../../../ui/takeaway/types';
import { version } from '../../../ui/takeaway/version';
import { settingsLines, settingsRecord } from './settings';
import { subjectsOf } from './subjects';
import { trajectoryTable } from './table';

/** What the Surfaces tab lets one take away, as it stands now. */
export function openTakeaway(): Takeaway {
  const now = settings.getState();
  const { list, steps } = runs.getState();
  // Whatever is drawn or written next is there: all steps of six runs take less than a tenth of a second.
  extendRuns(Number.POSITIVE_INFINITY, cursorStep());
  return {
    name: now.surface,
    step: cursorStep(),
    subjects: list.length === 0 ? [] : subjectsOf(now.layout),
    playable:
      list.length === 0
        ? null
        : {
            steps: { first: 0, last: Math.max(1, lastStep(runs.getState())), kept: null },
            rate: STEPS_PER_SECOND * now.speed,
            prepare: null,
            release: null,
          },
    tables: list.length === 0 ? [] : [trajectoryTable(list, steps, header)],
    settings: settingsRecord(now),
    note: null,
    // Playback moves a cursor and nothing else: it need not stand still.
    close: () => {},
  };
}

/** What the table of trajectories is of. */
function header(): string[] {
  const { t } = i18next;
  const now = settings.getState();
  return [
    t('takeaway:csv.trajectories', { version }),
    `${t('takeaway:csv.link')}: ${currentLink()}`,
    ...settingsLines(now),
    `${t('takeaway:csv.steps')}: ${now.steps}`,
    t('takeaway:csv.units'),
    t('takeaway:csv.numbers'),
  ];
}
