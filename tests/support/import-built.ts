import { build, type Plugin } from 'esbuild';

/** What a module exports that is bundled from this text with these plugins, as a bundle of ours would be. */
export async function importBuilt(contents: string, plugins: Plugin[]) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    plugins,
    bundle: true,
    format: 'esm',
    write: false,
  });
  const source = Buffer.from(outputFiles[0]?.text ?? '').toString('base64');
  return await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`);
}
