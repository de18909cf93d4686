// Of each library only what ours calls goes into a bundle. The bundler drops by itself what is never named; what is only never reached it cannot know.
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import MagicString from 'magic-string';
import { libraries } from './lean-rules.mjs';

/** Libraries that do nothing while they load, though their packages do not say so. */
const pure = /node_modules\/(hucre|jsonc-parser)\//;

/** An esbuild plugin. */
export const leanLibraries = {
  name: 'lean-libraries',
  setup({ onLoad, onResolve, resolve }) {
    for (const { files, ...rules } of libraries)
      for (const file of files)
        onLoad({ filter: new RegExp(`node_modules/${file.replaceAll('.', '\\.')}$`) }, async ({ path }) => ({
          contents: leanSource(await readFile(path, 'utf8'), rules),
          loader: 'js',
        }));
    onResolve(
      { filter: /^(hucre$|jsonc-parser$|\.\.?\/)/ },
      async ({ path, importer, pluginData, ...rest }) => {
        const isOfPure = !path.startsWith('.') || pure.test(importer);
        if (pluginData === pure || !isOfPure) return undefined;
        const { resolveDir, kind } = rest;
        return {
          ...(await resolve(path, { importer, resolveDir, kind, pluginData: pure })),
          sideEffects: false,
        };
      },
    );
  },
};

/** The source with answers written in, and without what is unused; what is never reached then, the bundler drops. `onRule` hears of each rule that was followed. */
export function leanSource(source, { answers, unused }, onRule = () => {}) {
  const edits = [];
  full(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    for (const { start, end } of questionsOf(node)) {
      const text = source.slice(start, end);
      const rule = answers.find(([question]) =>
        typeof question === 'string' ? question === text : question.test(text),
      );
      if (rule) edits.push({ start, end, answer: rule[1], rule });
    }
    const rule =
      /Statement|Declaration|Definition|Property|SwitchCase/.test(node.type) &&
      unused.find((begin) => begin.test(source.slice(node.start, node.end)));
    if (rule) edits.push({ start: node.start, end: node.end, answer: '', rule });
  });
  const lean = new MagicString(source);
  let done = 0;
  for (const { start, end, answer, rule } of edits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue;
    done = answer === '' && source[end] === ',' ? end + 1 : end;
    lean.update(start, done, answer);
    onRule(rule);
  }
  return lean.toString();
}

/** Where a value is asked for, not given: `memo` is a name elsewhere. */
function questionsOf(node) {
  if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') return [node.test];
  return /^(Binary|Logical|Unary|Call|New)Expression$/.test(node.type) ? [node] : [];
}
