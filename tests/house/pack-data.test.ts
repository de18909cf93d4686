import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { allTemplates } from '../../src/templates/all-templates.ts';
import { packData } from '../../tools/pack-data.mjs';

test('templates come out of a bundle as they went in', async () => {
  const contents = "export { allTemplates } from './src/templates/all-templates.ts';";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    plugins: [packData(/all-templates\.ts$/)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const script = outputFiles[0]?.text ?? '';
  expect(script).not.toContain(allTemplates[0]?.summary);
  const packed = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(script)}`);
  expect(packed.allTemplates).toStrictEqual(allTemplates);
});
