import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const collector = join(dirname(fileURLToPath(import.meta.url)), 'collect-tests.mjs');

/** Puts test files, and all that they test, into one module that exports their tests; gives its path. */
export async function bundleTests(files, name) {
  const entry = join(process.cwd(), `${name}-entry.mjs`);
  const loads = files.map((file) => `${JSON.stringify(file)}: () => import('./${file}'),`);
  writeFileSync(
    entry,
    `import './tests/support/seed.ts';
import { collectTests } from 'vitest';
export const tests = await collectTests({ ${loads.join('\n')} });`,
  );
  const outfile = join(process.cwd(), `${name}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    external: ['mermaid', 'happy-dom', 'esbuild', 'playwright-core', 'fontkit'],
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`,
    },
    plugins: [{ name: 'tests', setup: (build) => setUp(build) }],
  });
  return outfile;
}

function setUp(build) {
  build.onResolve({ filter: /^vitest$/ }, ({ importer }) =>
    importer === collector ? { path: 'vitest', external: true } : { path: collector },
  );
  // In one module each part still has to know where it lies.
  build.onLoad({ filter: /\.(tsx?|mjs)$/ }, ({ path }) => {
    if (path.includes('node_modules')) return undefined;
    const contents = readFileSync(path, 'utf8');
    if (!contents.includes('import.meta.url') || path === collector) return undefined;
    const url = JSON.stringify(pathToFileURL(path).href);
    const loader = path.endsWith('.mjs') ? 'js' : path.endsWith('x') ? 'tsx' : 'ts';
    return { contents: contents.replaceAll('import.meta.url', url), loader, resolveDir: dirname(path) };
  });
}

export const pathInProject = (file) => relative(process.cwd(), file).replaceAll('\\', '/');
