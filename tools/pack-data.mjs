// Modules that hold nothing but data are put into a bundle packed: the templates weigh a fourth of what they do as a script.
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * An esbuild plugin: what the modules named export is worked out now, and unpacked when the bundle starts. It must be JSON: what
 * comes back is compared with what was given.
 */
export const packData = (filter) => ({
  name: 'pack-data',
  setup({ onLoad }) {
    onLoad({ filter }, async ({ path }) => ({
      contents: writeModule(await evaluate(path)),
      resolveDir: process.cwd(),
      loader: 'js',
      watchFiles: await inputsOf(path),
    }));
  },
});

/** A module's exports, by name. */
async function evaluate(path) {
  const { outputFiles } = await bundle(path);
  return {
    ...(await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)),
  };
}

const bundle = (path) =>
  build({ entryPoints: [path], bundle: true, format: 'esm', write: false, metafile: true, charset: 'utf8' });

async function inputsOf(path) {
  const { metafile } = await bundle(path);
  return Object.keys(metafile.inputs);
}

/** The source of a module with the same exports. */
function writeModule(exports) {
  const packed = deflateSync(JSON.stringify(exports), { level: 9 }).toString('base64');
  const names = Object.keys(exports);
  return [
    "import { unzlibSync } from 'fflate';",
    `const bytes = Uint8Array.from(atob('${packed}'), (sign) => sign.charCodeAt(0));`,
    `export const { ${names.join(', ')} } = JSON.parse(new TextDecoder().decode(unzlibSync(bytes)));`,
  ].join('\n');
}
