import { type BuildOptions, build } from 'esbuild';
import { expect, test } from 'vitest';
import { forDevelopment } from '../../build.mjs';
import { servePlayground } from '../../playground/server.mjs';
import { findGrown, weighFolders } from '../../tools/weigh.mjs';

/** Two small files as they are built, one from the panel, one from a tool. */
async function buildSmall(change = (options: BuildOptions) => options) {
  const entryPoints = ['ui/words/count.ts', 'tools/weigh.mjs'];
  const options: BuildOptions = { entryPoints, bundle: true, minify: true, platform: 'node', outdir: 'dist' };
  const { metafile, outputFiles } = await build({ ...change(options), metafile: true, write: false });
  return { metafile, outputFiles };
}

test('a build for development says from which source each line came, a shipped one does not', async () => {
  const { outputFiles } = await buildSmall(forDevelopment);
  const map = /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(outputFiles[0]?.text ?? '')?.[1];
  const { sources } = JSON.parse(Buffer.from(map ?? '', 'base64').toString('utf8'));
  expect(sources).toEqual(['../../../ui/words/count.ts']);
  expect((await buildSmall()).outputFiles[0]?.text).not.toContain('sourceMappingURL');
});

test('open pages of the live playground are told to load again; without that nothing follows', async () => {
  const [live, still] = await Promise.all([servePlayground({ live: true }), servePlayground()]);
  const stop = new AbortController();
  try {
    const page = await fetch(new URL('reload', live.url), { signal: stop.signal });
    live.reload();
    const first = await page.body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).toBe('data: built\n\n');
    expect(await (await fetch(live.url)).text()).toContain("new EventSource('/reload')");
    expect(await (await fetch(still.url)).text()).not.toContain('EventSource');
    expect((await fetch(new URL('reload', still.url))).status).toBe(404);
  } finally {
    stop.abort();
    await Promise.all([live.close(), still.close()]);
  }
});

test('every byte of a bundle is told by its folder, and what grew most is named first', async () => {
  const { metafile, outputFiles } = await buildSmall();
  const total = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0);
  const folders = weighFolders(metafile, total);
  expect(Object.keys(folders)).toEqual(expect.arrayContaining(['ui/words', 'tools']));
  expect(Object.values(folders).reduce((sum, bytes) => sum + bytes, 0)).toBe(total);
  expect(findGrown({ a: 5, b: 9, c: 3, d: 2 }, { a: 4, b: 2, c: 3 })).toEqual([
    ['b', 7],
    ['d', 2],
    ['a', 1],
  ]);
});
