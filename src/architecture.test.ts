import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** For each file: imports the linter must allow, and imports it must refuse. */
const rules: Record<string, { legal: string[]; forbidden: string[] }> = {
  'src/engine/file.ts': {
    legal: ['./surface', './optimizers/adam', './index'],
    forbidden: [
      'react',
      'd3-array',
      '@tensorflow/tfjs-core',
      'node:fs',
      '../plot/types',
      '../state',
      '../ui/Slider',
    ],
  },
  'src/engine/optimizers/file.ts': {
    legal: ['./adam', '../parameter', '../surfaces/bowl'],
    forbidden: [
      'vitest',
      'zustand',
      '../../plot/types',
      '../../state/settings',
      '../../i18n',
      '../../network/mlp',
    ],
  },
  'src/engine/file.test.ts': {
    legal: ['vitest', 'fast-check', '@tensorflow/tfjs-core', './surface'],
    forbidden: ['react', 'd3-array', 'node:fs', '../plot/types', '../state/settings'],
  },
  'src/network/file.ts': {
    legal: ['@tensorflow/tfjs-core', 'papaparse', '../engine', './layer'],
    forbidden: ['react', 'd3-array', 'zustand', '../plot/types', '../state/settings', '../ui/Slider'],
  },
  'src/plot/file.ts': {
    legal: ['d3-array', 'd3-scale-chromatic', '../engine', '../engine/surface', './types'],
    forbidden: [
      'react',
      'zustand',
      'zustand/vanilla',
      '../state/settings',
      '../ui/Slider',
      '../tabs/surfaces',
      '../app/App',
    ],
  },
  'src/state/file.ts': {
    legal: ['zustand', 'zustand/vanilla', 'valibot', '../engine', './settings'],
    forbidden: [
      'react',
      'react-dom/client',
      'd3-array',
      '../plot/types',
      '../ui/Slider',
      '../tabs/surfaces',
      '../i18n',
    ],
  },
  'src/i18n/file.ts': {
    legal: ['i18next', 'react-i18next', '../engine', './en.json'],
    forbidden: ['../state/settings', '../ui/Slider', '../tabs/surfaces', '../app/App', '../plot/types'],
  },
  'src/ui/file.tsx': {
    legal: ['react', '../engine', '../plot/types', '../state/settings', '../i18n', './Slider'],
    forbidden: ['../tabs/surfaces', '../app/App', '../network/mlp'],
  },
  'src/tabs/surfaces/file.tsx': {
    legal: ['react', '../../ui/Slider', '../../plot/types', '../../network/mlp', './Stage', './stage/Panel'],
    forbidden: ['../network', '../network/Tab', '../../tabs/network/Tab', '../../app/App'],
  },
  'src/tabs/surfaces/stage/file.tsx': {
    legal: ['../../../ui/Slider', '../../../network/mlp', '../Tab', './Panel'],
    forbidden: ['../../network/Tab', '../../../tabs/network/Tab', '../../../app/App'],
  },
};

/** Lines of TypeScript that the linter must refuse wherever they stand, by rule. */
const lines: Record<string, string> = {
  noExplicitAny: 'export const anything: any = 1;',
  noConsole: "console.log('hello');",
  noUnusedVariables: 'const unused = 1;',
};

interface Diagnostic {
  category: string;
  severity: string;
  location: { path: string; start: { line: number } };
}

describe('the linter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'optiscope-lint-'));
  let diagnostics: Diagnostic[] = [];

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const refusedLines = (path: string, rule: string) =>
    diagnostics
      .filter(({ category, severity, location }) => {
        return location.path === path && category.endsWith(`/${rule}`) && severity !== 'info';
      })
      .map(({ location }) => location.start.line);

  beforeAll(() => {
    const config = JSON.parse(readFileSync('biome.json', 'utf8'));
    write('biome.json', JSON.stringify({ ...config, vcs: { enabled: false } }));
    for (const [path, { legal, forbidden }] of Object.entries(rules)) {
      write(path, [...legal, ...forbidden].map((specifier) => `import '${specifier}';\n`).join(''));
    }
    write('src/cycle/first.ts', "import { second } from './second';\nexport const first = () => second;\n");
    write('src/cycle/second.ts', "import { first } from './first';\nexport const second = () => first;\n");
    write('src/types/one.ts', "import type { Two } from './two';\nexport type One = Two | 1;\n");
    write('src/types/two.ts', "import type { One } from './one';\nexport type Two = One | 2;\n");
    for (const [rule, line] of Object.entries(lines)) write(`src/ui/${rule}.ts`, `${line}\nexport {};\n`);
    write('src/ui/legal.ts', 'export const first = (list: number[]) => list[0]!;\n');
    const biome = resolve('node_modules/@biomejs/biome/bin/biome');
    const args = [biome, 'lint', '--error-on-warnings', '--reporter=json', '--max-diagnostics=none', 'src'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    diagnostics = JSON.parse(stdout).diagnostics;
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.keys(rules))('holds the import direction in %s', (path) => {
    const { legal, forbidden } = rules[path]!;
    const specifiers = [...legal, ...forbidden];
    const refused = refusedLines(path, 'noRestrictedImports').map((line) => specifiers[line - 1]);
    expect(refused.sort()).toEqual([...forbidden].sort());
  });

  it.each(['src/cycle/first.ts', 'src/cycle/second.ts', 'src/types/one.ts', 'src/types/two.ts'])(
    'refuses the cycle through %s',
    (path) => expect(refusedLines(path, 'noImportCycles')).toEqual([1]),
  );

  it.each(Object.keys(lines))('applies %s', (rule) => {
    expect(refusedLines(`src/ui/${rule}.ts`, rule)).toEqual([1]);
  });

  it('has nothing against a legal file, with ! on an index within bounds', () => {
    expect(diagnostics.filter(({ location }) => location.path === 'src/ui/legal.ts')).toEqual([]);
  });
});
