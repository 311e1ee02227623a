import { resolve } from 'node:path';
import { type HtmlTagDescriptor, normalizePath, type Plugin, type Rolldown } from 'vite';

/** Asked what a module imports. */
type Modules = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>;

/** The files that every first visit needs, by their names: the page, what its tabs share, and the tab that opens. */
export const firstVisit = ['page', 'plots', 'SurfacesTab'] as const;

/** Where they begin: what the entry imports on demand but at once, and the tab's own folder. */
const page = normalizePath(resolve('src/app/mount.tsx'));
const folder = normalizePath(resolve('src/tabs/surfaces'));
const tab = `${folder}/SurfacesTab.tsx`;

/**
 * Puts what a first visit needs into `firstVisit`'s files, and has the page's HTML name them, so that they are fetched at
 * once and beside each other. By itself the bundler makes a file of every few modules that the same parts have in common,
 * forty of them for a first visit, of which the browser learns one after another.
 */
export function firstVisitFiles(): Plugin {
  const found = new Map<string, Set<string>>();
  const needs = (root: string, id: string, modules: Modules) => {
    if (!found.has(root)) found.set(root, importedBy(root, modules));
    return found.get(root)?.has(id) ?? false;
  };
  // The entry first: a file also takes what its modules import, unless another has it already.
  const groups: Rolldown.CodeSplittingGroup[] = [
    { name: 'start', tags: ['$initial'], priority: 4 },
    {
      name: (id, modules) => (needs(page, id, modules) ? 'page' : null),
      debugName: 'page',
      priority: 3,
    },
    {
      name: (id, modules) => (needs(tab, id, modules) && !id.startsWith(`${folder}/`) ? 'plots' : null),
      debugName: 'plots',
      priority: 2,
    },
    {
      name: (id, modules) => (needs(tab, id, modules) ? 'SurfacesTab' : null),
      debugName: 'SurfacesTab',
      priority: 1,
    },
  ];
  return {
    name: 'first-visit-files',
    apply: 'build',
    buildStart: () => found.clear(),
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups } } } },
    }),
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => links(bundle),
    },
  };
}

/** All that a module imports statically, and what that imports. */
function importedBy(id: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) importedBy(imported, modules, found);
  return found;
}

/**
 * What names these files in the HTML: modules, and before them those that they import, and style sheets.
 *
 * @throws Error for a name that no file has, so that a first visit cannot become slow unnoticed
 */
function links(bundle: Rolldown.OutputBundle): HtmlTagDescriptor[] {
  const modules = new Set<string>();
  const styles = new Set<string>();
  for (const name of firstVisit) {
    const chunk = Object.values(bundle).find((output) => output.type === 'chunk' && output.name === name);
    if (chunk?.type !== 'chunk') throw new Error(`first-visit-files: no file is called ${name}`);
    for (const file of [...chunk.imports, chunk.fileName]) modules.add(file);
    for (const file of chunk.viteMetadata?.importedCss ?? []) styles.add(file);
  }
  // The entry has its script.
  for (const output of Object.values(bundle)) {
    if (output.type === 'chunk' && output.isEntry) modules.delete(output.fileName);
  }
  return [...link('modulepreload', modules), ...link('stylesheet', styles)];
}

const link = (rel: string, files: Iterable<string>): HtmlTagDescriptor[] =>
  [...files].map((file) => ({
    tag: 'link',
    attrs: { rel, crossorigin: true, href: `./${file}` },
    injectTo: 'head',
  }));
