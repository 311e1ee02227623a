export interface Measure {
  /** Of the measured numbers: 'ns a step', 'ms'. */
  unit: string;
  /** The largest value allowed: of the ratio in `ratio`, of the measured number in `value`. */
  budget?: number;
}

/** What a benchmark writes its measurements to. */
export interface Report {
  /** Two numbers measured in the same run, in turn: only their ratio carries over to another machine. */
  ratio(name: string, ours: number, baseline: number, measure: Measure): void;
  /** One number, for what has no baseline. */
  value(name: string, measured: number, measure: Measure): void;
  /** A paragraph: what was measured, and how. */
  note(text: string): void;
}

/** A file `*.bench.ts` in this folder: it measures, and reports. */
export interface Benchmark {
  title: string;
  default(report: Report): Promise<void>;
}

type Row = readonly string[];

/** Collects the measurements of one benchmark and renders them as a section of Markdown. */
export class Section implements Report {
  /** The names of the measurements beyond their budgets. */
  readonly exceeded: string[] = [];
  readonly #notes: string[] = [];
  readonly #ratios: Row[] = [];
  readonly #values: Row[] = [];

  /** @param say hears each measurement as it comes, since some take minutes */
  constructor(
    readonly title: string,
    readonly say: (line: string) => void = () => undefined,
  ) {}

  ratio(name: string, ours: number, baseline: number, { unit, budget }: Measure): void {
    const ratio = ours / baseline;
    const numbers = [`${digits(ours)} ${unit}`, `${digits(baseline)} ${unit}`, `${ratio.toFixed(2)}×`];
    this.say([name, ...numbers].join('  '));
    this.#ratios.push([name, ...numbers, this.#judge(name, ratio, budget, '×')]);
  }

  value(name: string, measured: number, { unit, budget }: Measure): void {
    this.say(`${name}  ${digits(measured)} ${unit}`);
    this.#values.push([name, `${digits(measured)} ${unit}`, this.#judge(name, measured, budget, ` ${unit}`)]);
  }

  note(text: string): void {
    this.#notes.push(text);
  }

  markdown(): string {
    return [
      `## ${this.title}`,
      ...this.#notes,
      table(['', 'ours', 'baseline', 'ratio', 'budget'], this.#ratios),
      table(['', 'measured', 'budget'], this.#values),
    ]
      .filter(Boolean)
      .join('\n\n');
  }

  #judge(name: string, value: number, budget: number | undefined, unit: string): string {
    if (budget === undefined) return '';
    const within = value <= budget;
    if (!within) this.exceeded.push(`${this.title}: ${name}`);
    return `≤ ${budget}${unit}${within ? '' : ', **exceeded**'}`;
  }
}

function table(header: Row, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const alignment = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [header, alignment, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Three significant digits, or the whole part if that is longer. */
function digits(value: number): string {
  return Math.abs(value) >= 1000
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)));
}
