// Builds everything that is not source: the plugin Figma loads, and the playground that runs it without Figma.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { isStale, recordInputs } from './playground/staleness.mjs';

const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', metafile: true };

/** dist/code.js: the sandbox script, one file that parses as ES2017. */
const buildSandbox = () =>
  build({
    ...common,
    entryPoints: ['src/main.ts'],
    outfile: 'dist/code.js',
    format: 'iife',
    target: 'es2017',
  });

/** dist/ui.html: the panel, one self-contained page that fetches nothing. */
async function buildPanel() {
  const result = await build({
    ...common,
    entryPoints: ['ui/main.tsx'],
    outdir: 'dist/ui',
    format: 'iife',
    target: 'es2020',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { react: 'preact/compat', 'react-dom': 'preact/compat' },
    // The page says that it is UTF-8; escaped, the tables of code pages would be twice as long.
    charset: 'utf8',
    write: false,
  });
  const text = (ending) => result.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  const html = await readFile('ui/index.html', 'utf8');
  const script = text('.js').replaceAll('</script', '<\\/script');
  await writeFile(
    'dist/ui.html',
    html
      .replace(
        '<!-- policy -->',
        () => `<meta http-equiv="Content-Security-Policy" content="${policyFor(script)}">`,
      )
      .replace('<!-- style -->', () => `<style>${text('.css')}</style>`)
      .replace('<!-- script -->', () => `<script>${script}</script>`),
  );
  return result;
}

/**
 * What the panel may do, in its own words: run this one script, known by its hash, and nothing else. Styles may stand inline,
 * for Figma adds its theme as a style element, and again when the theme changes; fonts are Figma's to load, from wherever it
 * keeps Inter. Nothing is fetched, framed, posted as a form, or resolved against another base.
 */
function policyFor(script) {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'font-src *',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** dist/playground/figjam.js: the simulated FigJam as one script for a QuickJS context. */
const buildFigjam = () =>
  build({
    ...common,
    entryPoints: ['playground/figjam/install.ts'],
    outfile: 'dist/playground/figjam.js',
    format: 'iife',
    // Private fields as they are: rewritten for older engines they become WeakMaps, which are slow in QuickJS.
    target: 'es2022',
  });

/** dist/playground/board.mjs: the command line. */
const buildCommandLine = () =>
  build({
    ...common,
    minify: false,
    entryPoints: ['playground/cli/main.ts'],
    outfile: 'dist/playground/board.mjs',
    format: 'esm',
    platform: 'node',
    packages: 'external',
    target: 'node20',
  });

/** dist/playground/page: the web page's script and its clients' workers; `start.mjs` serves them with the files above. */
const buildPage = () =>
  build({
    ...common,
    entryPoints: { page: 'playground/page/main.ts', client: 'playground/page/session/client-worker.ts' },
    outdir: 'dist/playground/page',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.wasm': 'file' },
    assetNames: '[name]',
    external: ['node:*'],
  });

/** Builds what is asked for (all, by default) and remembers what it was made from. */
export async function buildAll() {
  await mkdir('dist/playground/page', { recursive: true });
  const results = await Promise.all([
    buildSandbox(),
    buildPanel(),
    buildFigjam(),
    buildCommandLine(),
    buildPage(),
  ]);
  await recordInputs(results.flatMap((result) => Object.keys(result.metafile.inputs)));
}

/** Builds only when a source is newer than what was made from it. */
export async function buildIfStale() {
  if (await isStale()) await buildAll();
}

if (process.argv[1]?.endsWith('build.mjs')) await buildAll();
