// Builds everything that is not source: the plugin Figma loads, and the playground that runs it without Figma.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { isStale, recordInputs } from './playground/staleness.mjs';
import { leanLibraries } from './tools/lean-libraries.mjs';
import { packData, packStyles } from './tools/pack-data.mjs';
import { packTexts, texts } from './tools/pack-texts.mjs';

const common = { bundle: true, minify: true, legalComments: 'none', logLevel: 'warning', metafile: true };

/** dist/code.js: the sandbox script, one file that parses as ES2017. */
export const sandbox = {
  ...common,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/code.js',
  format: 'iife',
  target: 'es2017',
  // There are none: but for their sake every `yield*` would go through a helper of some hundred bytes.
  supported: { 'async-generator': true },
  // As the panel: escaped, the words of other languages and our quotation marks take twice the room.
  charset: 'utf8',
  // The library of schemas asks for both while it loads, for what we never use: an engine that lacks them must not stop at it.
  define: { BigInt: 'Number', globalThis: '{}' },
  plugins: [leanLibraries],
};

/** What becomes dist/ui.html: the panel's script, with its styles. */
export const panel = {
  ...common,
  entryPoints: ['ui/main.tsx'],
  outdir: 'dist/ui',
  format: 'iife',
  target: 'es2020',
  // Children as arguments, not as a property that every element names: a hundredth of the panel.
  tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment' } },
  // The page says that it is UTF-8; escaped, the tables of code pages would be twice as long.
  charset: 'utf8',
  write: false,
  // A megabyte of script takes longer to begin than a person should see nothing: the page's own words are painted before.
  banner: { js: `setTimeout(()=>{let ${texts};` },
  inject: ['tools/unpack-texts.mjs', 'tools/elements.mjs'],
  footer: { js: '})' },
  plugins: [
    leanLibraries,
    packData(
      /(all-templates|month-names|code-page-tables|page\/style|rule-words|row-names|table-words|names-of-others|emoji-words|person-stems|journey\/fields|words\/ranking-inputs)\.ts$/,
    ),
    packStyles(/ui\/styles\/all\.css$/),
  ],
};

/** The panel as one self-contained page that fetches nothing, out of what was built for it. */
export async function joinPanel({ outputFiles }) {
  const html = await readFile('ui/index.html', 'utf8');
  const script = (await packTexts(outputFiles[0].text)).replaceAll('</script', '<\\/script');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(script)}">`;
  return html
    .replace(/^ +/gm, '')
    .replace('<!-- policy -->', () => policy)
    .replace('<!-- script -->', () => `<script>${script}</script>`);
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

const writePanel = {
  name: 'write-panel',
  setup: ({ onEnd }) =>
    onEnd(async (result) => {
      if (result.errors.length > 0) return;
      const page = await joinPanel(result);
      await Promise.all([writeFile('dist/ui.html', page), writeFile('dist/development/ui.html', page)]);
    }),
};

/** dist/diagnostics.js: one expression to paste into a console, or to give to whoever runs scripts in an open FigJam file. */
const diagnostics = {
  ...sandbox,
  define: {},
  entryPoints: ['src/diagnostics/diagnose.ts'],
  outfile: 'dist/diagnostics.js',
  globalName: 'diagnostics',
  banner: { js: '(async () => {' },
  footer: {
    js: 'const report = await diagnostics.diagnose(figma); console.log(JSON.stringify(report)); return report; })()',
  },
};

/** dist/development: the plugin as it is, and "Diagnostics" in its menu. It is imported into Figma by its own manifest. */
const development = {
  ...sandbox,
  define: {},
  entryPoints: undefined,
  stdin: {
    contents: `if (figma.command === 'diagnostics') require('./diagnostics/dialog.ts').openDialog(figma); else require('./main.ts');`,
    resolveDir: 'src',
    sourcefile: 'development.ts',
  },
  outfile: 'dist/development/code.js',
  plugins: [
    leanLibraries,
    {
      name: 'write-manifest',
      setup: ({ onEnd }) =>
        onEnd(async () => {
          const manifest = JSON.parse(await readFile('manifest.json', 'utf8'));
          const menu = [
            ...manifest.menu,
            { separator: true },
            { name: 'Diagnostics', command: 'diagnostics' },
          ];
          const own = {
            ...manifest,
            name: `${manifest.name} (development)`,
            main: 'code.js',
            ui: 'ui.html',
            menu,
          };
          await writeFile('dist/development/manifest.json', `${JSON.stringify(own, null, 2)}\n`);
        }),
    },
  ],
};

/** dist/playground/figjam.js: the simulated FigJam as one script for a QuickJS context. */
const figjam = {
  ...common,
  entryPoints: ['playground/figjam/install.ts'],
  outfile: 'dist/playground/figjam.js',
  format: 'iife',
  // Private fields as they are: rewritten for older engines they become WeakMaps, which are slow in QuickJS.
  target: 'es2022',
};

/** dist/playground/board.mjs: the command line. */
const commandLine = {
  ...common,
  minify: false,
  entryPoints: ['playground/cli/main.ts'],
  outfile: 'dist/playground/board.mjs',
  format: 'esm',
  platform: 'node',
  packages: 'external',
  target: 'node20',
};

/** dist/playground/page: the web page's script and its clients' workers; `start.mjs` serves them with the files above. */
const page = {
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
};

/** All that is built, as esbuild's options. */
export const bundles = [
  sandbox,
  { ...panel, plugins: [...panel.plugins, writePanel] },
  diagnostics,
  development,
  figjam,
  commandLine,
  page,
];

/** The same for a person at work: errors name a source and its line, for code that is evaluated as well. Never shipped. */
export const forDevelopment = (options) => ({ ...options, minify: false, sourcemap: 'inline' });

/** Where the bundles' plugins write. */
export async function makeFolders() {
  for (const folder of ['playground/page', 'development']) await mkdir(`dist/${folder}`, { recursive: true });
}

/** Builds everything and remembers what it was made from. */
export async function buildAll() {
  await makeFolders();
  const results = await Promise.all(bundles.map((options) => build(options)));
  const styles = (await readdir('ui/styles')).map((file) => `ui/styles/${file}`);
  await recordInputs([...results.flatMap((result) => Object.keys(result.metafile.inputs)), ...styles]);
}

/** Builds only when a source is newer than what was made from it. */
export async function buildIfStale() {
  if (await isStale()) await buildAll();
}

if (process.argv[1]?.endsWith('build.mjs')) await buildAll();
