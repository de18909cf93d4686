// What the sources of a bundle say in words is put into it packed, as one list: sentences weigh half of what they do as they are.
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import { build, transform } from 'esbuild';
import { pack } from './pack-data.mjs';

/** Shorter ones weigh no more than their place in the list; what has no blank is mostly no words. */
const isText = (value) => typeof value === 'string' && value.length >= 20 && value.includes(' ');

/**
 * An esbuild plugin, the last of its bundle: texts of the modules named are taken from one list, which is unpacked when the bundle begins. `others`: the plugins
 * that come before it. A bundle for a person at work keeps its texts.
 */
export const packTexts = (filter, others) => ({
  name: 'pack-texts',
  setup({ initialOptions, onStart, onResolve, onLoad }) {
    if (!initialOptions.minify) return;
    let listed;
    const list = () => {
      listed ??= listTexts(initialOptions, filter, others);
      return listed;
    };
    onStart(() => {
      listed = undefined;
    });
    onResolve({ filter: /^packed-texts$/ }, () => ({ path: 'texts/all', namespace: 'packed-texts' }));
    onLoad({ filter: /^/, namespace: 'packed-texts' }, async () => ({
      contents: `import { unpackOnce } from './unpack-data.mjs';
        export const texts = unpackOnce(${JSON.stringify(await pack(await list()))})();`,
      resolveDir: import.meta.dirname,
    }));
    onLoad({ filter }, async ({ path }) => {
      const texts = await list();
      const { code, found } = await findTexts(path, initialOptions);
      const parts = [];
      let from = 0;
      for (const { start, end, value } of found) {
        parts.push(code.slice(from, start), ` $texts[${texts.indexOf(value)}]`);
        from = end;
      }
      parts.push(code.slice(from));
      const contents =
        found.length === 0 ? code : `import { texts as $texts } from 'packed-texts';\n${parts.join('')}`;
      return { contents, loader: 'js' };
    });
  },
});

/** All texts of a bundle, in an order that is the same each time. */
async function listTexts(options, filter, others) {
  const texts = new Set();
  const collector = {
    name: 'list-texts',
    setup: ({ onLoad }) =>
      onLoad({ filter }, async ({ path }) => {
        const { code, found } = await findTexts(path, options);
        for (const { value } of found) texts.add(value);
        return { contents: code, loader: 'js' };
      }),
  };
  await build({ ...options, plugins: [...others, collector], write: false, metafile: false });
  return [...texts].sort();
}

/** A module as JavaScript, and where in it texts stand that are values: no keys, and no names of modules. */
async function findTexts(path, { jsx, jsxImportSource }) {
  const { code } = await transform(await readFile(path, 'utf8'), {
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    charset: 'utf8',
    jsx,
    jsxImportSource,
  });
  const found = [];
  fullAncestor(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node, _, ancestors) => {
    const holder = ancestors[ancestors.length - 2];
    const isKey = holder?.key === node && !holder.computed;
    if (
      node.type === 'Literal' &&
      isText(node.value) &&
      !isKey &&
      !('source' in (holder ?? {})) &&
      !holder?.directive
    )
      found.push({ start: node.start, end: node.end, value: node.value });
  });
  return { code, found: found.sort((a, b) => a.start - b.start) };
}
