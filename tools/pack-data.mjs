// Modules that hold nothing but data, and styles, are put into a bundle packed: they weigh a third of what they do as they are.
import { deflateSync } from 'node:zlib';
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
      contents: writeModule(await evaluate(path)),
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
        contents: writeModule({ styles: () => outputFiles[0].text.trim() }),
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
function writeModule(exports) {
  const entries = Object.entries(exports);
  const lines = entries
    .filter(([, tell]) => typeof tell === 'function')
    .map(([name, tell]) => `export const ${name} = unpackOnce(${JSON.stringify(pack(tell()))});`);
  const told = entries.filter(([, value]) => typeof value !== 'function');
  if (told.length > 0)
    lines.push(
      `const [${told.map(([name]) => name)}] = unpackOnce(${JSON.stringify(pack(told.map(([, value]) => value)))})();`,
      `export { ${told.map(([name]) => name)} };`,
    );
  return ["import { unpackOnce } from './unpack-data.mjs';", ...lines].join('\n');
}

/** The structure first, with an empty text for each, then all texts: each packs better among its like. */
export function pack(value) {
  const texts = [];
  const structure = JSON.stringify(value, (_, part) => {
    if (typeof part !== 'string') return part;
    if (part.includes('\0')) throw new Error('The sign U+0000 parts the texts of packed data.');
    texts.push(part);
    return '';
  });
  return writeSigns(deflateSync([structure, ...texts].join('\0'), { level: 9, memLevel: 9 }));
}

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
