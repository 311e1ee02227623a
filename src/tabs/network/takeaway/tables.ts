import { bisectRight } from 'd3-array';
import i18next from 'i18next';
import Papa from 'papaparse';
import type { History } from '../../../network/session/history';
import { writeNumber } from '../../../state/link';
import type { Table } from '../../../ui/takeaway/types';

const PIECE = 2000;
const NUMBER = 19;

/**
 * The loss and the gradient norms of every batch that was kept: a row for each optimizer and step.
 *
 * @param layers how many layers with parameters a network has
 */
export function stepsTable(
  history: History,
  ids: readonly string[],
  layers: number,
  header: () => readonly string[],
): Table {
  const { steps } = history;
  const norms = Array.from({ length: layers }, (_, layer) => `gradient_norm_${layer + 1}`);
  return {
    id: 'steps',
    label: i18next.t('takeaway:data.steps'),
    rows: ids.length * steps.length,
    bytes: ids.length * steps.length * (1 + layers) * NUMBER,
    *pieces() {
      yield { text: head(header(), ['optimizer', 'step', 'epoch', 'loss', ...norms]), rows: 0 };
      for (const id of ids) {
        const loss = history.loss(id);
        const columns = norms.map((_, layer) => history.gradientNorms(id, layer));
        yield* inPieces(steps.length, (index) =>
          // An optimizer that took no part has no row.
          Number.isNaN(loss[index])
            ? null
            : [
                id,
                writeNumber(steps[index]!),
                writeNumber(bisectRight(history.epochs, steps[index]! - 1) + 1),
                writeNumber(loss[index]!),
                ...columns.map((column) => writeNumber(column[index]!)),
              ],
        );
      }
    },
  };
}

/** How each optimizer did on all rows at each evaluation. */
export function evaluationsTable(
  history: History,
  ids: readonly string[],
  header: () => readonly string[],
): Table {
  const count = ids.length === 0 ? 0 : history.evaluations(ids[0]!).steps.length;
  const names = ['training_loss', 'training_accuracy', 'test_loss', 'test_accuracy', 'effective_rate'];
  return {
    id: 'evaluations',
    label: i18next.t('takeaway:data.evaluations'),
    rows: ids.length * count,
    bytes: ids.length * count * 4 * NUMBER,
    *pieces() {
      yield { text: head(header(), ['optimizer', 'step', ...names]), rows: 0 };
      for (const id of ids) {
        const { steps, ...found } = history.evaluations(id);
        const columns = [
          found.trainingLoss,
          found.trainingAccuracy,
          found.testLoss,
          found.testAccuracy,
          found.effectiveRate,
        ];
        yield* inPieces(steps.length, (index) => [
          id,
          writeNumber(steps[index]!),
          ...columns.map((column) => (Number.isNaN(column[index]) ? '' : writeNumber(column[index]!))),
        ]);
      }
    },
  };
}

function* inPieces(count: number, rowAt: (index: number) => string[] | null): ReturnType<Table['pieces']> {
  for (let from = 0; from < count; from += PIECE) {
    const rows = Array.from({ length: Math.min(PIECE, count - from) }, (_, index) => rowAt(from + index));
    const there = rows.filter((row) => row !== null);
    const text = there.length === 0 ? '' : `${Papa.unparse(there, { newline: '\n' })}\n`;
    yield { text, rows: rows.length };
  }
}

function head(lines: readonly string[], columns: readonly string[]): string {
  const comments = lines.map((line) => `# ${line.replace(/\s+/g, ' ')}\n`);
  return `${comments.join('')}${columns.join(',')}\n`;
}
