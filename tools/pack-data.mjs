// Modules that hold nothing but data, and styles, are put into a bundle packed: they weigh a third of what they do as they are.
import { build } from 'esbuild';
import { signs } from './unpack-data.mjs';

/**
 * An esbuild plugin: the modules named export data, or functions without parameters that tell data. What they tell is worked out now, and
 * unpacked when it is first asked for. It must be JSON: what comes back is compared with what was given.
 */
export const packData = (filter) => ({
  name: 'pack-data',
  setup({ onLoad }) {
    onLoad({ filter }, async ({ path }) => ({
      contents: await writeModule(await evaluate(path)),
      resolveDir: import.meta.dirname,
      loader: 'js',
      watchFiles: await inputsOf(path),
    }));
  },
});

/** An esbuild plugin: the style sheets named are modules that tell what they say, minified and packed, as `styles`. */
export const packStyles = (filter) => ({
  name: 'pack-styles',
  setup({ onLoad }) {
    onLoad({ filter }, async ({ path }) => {
      const { outputFiles, metafile } = await bundle(path, { minify: true });
      return {
        contents: await writeModule({ styles: () => outputFiles[0].text.trim() }),
        resolveDir: import.meta.dirname,
        loader: 'js',
        watchFiles: Object.keys(metafile.inputs),
      };
    });
  },
});

/** A module's exports, by name. */
async function evaluate(path) {
  const { outputFiles } = await bundle(path);
  return {
    ...(await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)),
  };
}

const bundle = (path, more = {}) =>
  build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    charset: 'utf8',
    ...more,
  });

async function inputsOf(path) {
  const { metafile } = await bundle(path);
  return Object.keys(metafile.inputs);
}

/** The source of a module with the same exports. What is no function is there from the beginning, so it is packed in one piece. */
async function writeModule(exports) {
  const entries = Object.entries(exports);
  const lines = [];
  for (const [name, tell] of entries)
    if (typeof tell === 'function')
      lines.push(`export const ${name} = unpackOnce(${JSON.stringify(await pack(tell()))});`);
  const told = entries.filter(([, value]) => typeof value !== 'function');
  if (told.length > 0)
    lines.push(
      `const [${told.map(([name]) => name)}] = unpackOnce(${JSON.stringify(await pack(told.map(([, value]) => value)))})();`,
      `export { ${told.map(([name]) => name)} };`,
    );
  return ["import { unpackOnce } from './unpack-data.mjs';", ...lines].join('\n');
}

/** The structure first, with an empty text for each, then all texts: each packs better among its like. `compress`: whatever zlib unpacks. */
export async function pack(value, compress = squeeze) {
  const texts = [];
  const structure = JSON.stringify(value, (_, part) => {
    if (typeof part !== 'string') return part;
    if (part.includes('\0')) throw new Error('The sign U+0000 parts the texts of packed data.');
    texts.push(part);
    return '';
  });
  return writeSigns(await compress([structure, ...texts].join('\0')));
}

/** Zopfli finds a twentieth more than zlib does, for a second of work: what was packed in this process is not packed again. */
async function squeeze(text) {
  const known = squeezed.get(text);
  if (known) return known;
  const { default: zopfli } = await import('@gfx/zopfli');
  // It takes every error of the process for its own, and prints all of itself.
  for (const event of ['uncaughtException', 'unhandledRejection'])
    for (const listener of process.listeners(event))
      if (/ExitStatus|onAbort/.test(listener)) process.off(event, listener);
  const bytes = await zopfli.zlibAsync(Buffer.from(text), { numiterations: 5 });
  squeezed.set(text, bytes);
  return bytes;
}

const squeezed = new Map();

/** 13 bits are two of 91 signs: a twentieth less than base64. Two bytes of nothing fill the last pair. */
function writeSigns(bytes) {
  let written = '';
  let [bits, held] = [0, 0];
  for (const byte of [...bytes, 0, 0]) {
    bits |= byte << held;
    held += 8;
    if (held < 13) continue;
    const pair = bits & 8191;
    written += signs[Math.floor(pair / 91)] + signs[pair % 91];
    bits >>= 13;
    held -= 13;
  }
  return written;
}
