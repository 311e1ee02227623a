import i18next from 'i18next';
import Papa from 'papaparse';
import type { Trajectory } from '../../../engine';
import { writeNumber } from '../../../state/link';
import type { Run } from '../../../state/runs';
import type { Table } from '../../../ui/takeaway/types';

const axes = ['x', 'y'] as const;

/** Rows of a piece: some hundred kilobytes, made within a frame or two. */
const PIECE = 2000;
/** Characters of a number, as a rule. */
const NUMBER = 19;

/** The slots of all optimizers, each once. */
function slotsOf(list: readonly Run[]): string[] {
  return [...new Set(list.flatMap(({ trajectory }) => Object.keys(trajectory.optimizer.slots)))];
}

/** What stands in the columns, in their order; a slot that an optimizer does not have is left empty. */
export function columnsOf(list: readonly Run[]): string[] {
  const vectors = ['theta', 'gradient', 'probe', ...slotsOf(list)];
  const [theta = [], ...others] = vectors.map((vector) => axes.map((axis) => `${vector}_${axis}`));
  return ['optimizer', 'step', ...theta, 'loss', ...others.flat()];
}

/** One point of a run as a row of the table. Every number is written so that it is read again bit for bit. */
function rowOf(trajectory: Trajectory, k: number, slots: readonly string[]): string[] {
  const own = trajectory.optimizer.slots;
  return [
    trajectory.optimizer.id,
    String(k),
    ...Array.from(trajectory.theta(k), writeNumber),
    writeNumber(trajectory.loss(k)),
    ...Array.from(trajectory.gradient(k), writeNumber),
    ...Array.from(trajectory.probe(k), writeNumber),
    ...slots.flatMap((name) => (name in own ? Array.from(trajectory.slot(k, name), writeNumber) : ['', ''])),
  ];
}

/**
 * The table of the runs' trajectories: a row for each optimizer and step up to `steps`, or to where the run ended.
 *
 * @param header lines that say what the numbers are of; each becomes a comment
 */
export function trajectoryTable(list: readonly Run[], steps: number, header: () => readonly string[]): Table {
  const lengthOf = ({ trajectory }: Run) => Math.min(trajectory.stoppedAt ?? steps, steps) + 1;
  const rows = list.reduce((sum, run) => sum + lengthOf(run), 0);
  const numbersOf = ({ trajectory }: Run) => 7 + 2 * Object.keys(trajectory.optimizer.slots).length;
  const columns = columnsOf(list);
  const slots = slotsOf(list);
  return {
    id: 'trajectories',
    label: i18next.t('takeaway:data.trajectories'),
    rows,
    bytes: list.reduce((sum, run) => sum + lengthOf(run) * numbersOf(run) * NUMBER, 0),
    *pieces() {
      yield { text: `${header().map(comment).join('')}${line(columns)}`, rows: 0 };
      for (const run of list) {
        const { trajectory } = run;
        for (let k = 0; k < lengthOf(run); k += PIECE) {
          const end = Math.min(lengthOf(run), k + PIECE);
          trajectory.extendTo(end - 1);
          const part = Array.from({ length: Math.min(end, trajectory.length) - k }, (_, index) =>
            rowOf(trajectory, k + index, slots),
          );
          if (part.length > 0)
            yield { text: `${Papa.unparse(part, { newline: '\n' })}\n`, rows: part.length };
        }
      }
    },
  };
}

function line(fields: readonly string[]): string {
  return `${Papa.unparse([[...fields]], { newline: '\n' })}\n`;
}

/** A line of the header; one that had a break in it would be taken for data. */
function comment(text: string): string {
  return `# ${text.replace(/\s+/g, ' ')}\n`;
}
