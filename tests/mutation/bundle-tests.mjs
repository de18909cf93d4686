import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { constants, Script } from 'node:vm';
import { build } from 'esbuild';
import * as happyDom from 'happy-dom';
import * as vitest from 'vitest';

const collector = join(dirname(fileURLToPath(import.meta.url)), 'collect-tests.mjs');

/** Modules of the new kind, which a script cannot ask for by itself. */
const modules = { vitest, 'happy-dom': happyDom };

/** Puts test files, and all that they test, into one script; gives what runs it: the tests, each time new ones. */
export async function bundleTests(files, name) {
  const entry = join(process.cwd(), `${name}-entry.mjs`);
  const loads = files.map((file) => `${JSON.stringify(file)}: () => import('./${file}'),`);
  writeFileSync(
    entry,
    `import './tests/support/seed.ts';
import { collectTests } from 'vitest';
export const collect = () => collectTests({ ${loads.join('\n')} });`,
  );
  const path = join(process.cwd(), `${name}.cjs`);
  const { outputFiles } = await build({
    entryPoints: [entry],
    write: false,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    // What libraries give to bundlers: their other form asks for parts in ways that nobody can follow.
    mainFields: ['module', 'main'],
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    external: ['mermaid', 'happy-dom', 'esbuild', 'playwright-core', 'fontkit'],
    plugins: [{ name: 'tests', setup: (build) => setUp(build) }],
  });
  const code = `(function (exports, require, module) {${outputFiles[0]?.text}\n})`;
  const script = new Script(code, {
    filename: path,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const ask = createRequire(path);
  return async () => {
    const module = { exports: {} };
    script.runInThisContext()(module.exports, (asked) => modules[asked] ?? ask(asked), module);
    return await module.exports.collect();
  };
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
