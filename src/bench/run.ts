import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Benchmark, Section } from './report';

const benchmarks = import.meta.glob<Benchmark>('./*.bench.ts');

/**
 * Runs the benchmarks whose file names contain `filter`, prints them, and writes docs/BENCHMARKS.md if none was left
 * out. Returns the names of the measurements beyond their budgets.
 */
export async function run(filter: string): Promise<string[]> {
  const chosen = Object.keys(benchmarks).filter((path) => path.includes(filter));
  const sections: Section[] = [];
  for (const path of chosen) {
    const benchmark = await benchmarks[path]!();
    const section = new Section(benchmark.title, console.log);
    await benchmark.default(section);
    console.log(`\n${section.markdown()}`);
    sections.push(section);
  }
  if (filter === '') writeFileSync('docs/BENCHMARKS.md', page(sections));
  return sections.flatMap((section) => section.exceeded);
}

function page(sections: readonly Section[]): string {
  const machine = `${availableParallelism()} cores, Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  const introduction =
    `Measured with \`npm run bench\` on ${machine}. Absolute times are this machine's; ratios of two numbers measured\n` +
    'in the same run carry over. `npm run bench -- name` runs only the files whose names contain `name`.';
  return `${['# Benchmarks', introduction, ...sections.map((section) => section.markdown())].join('\n\n')}\n`;
}
