// Of the library of schemas only what parses at once and forwards goes into a bundle: nothing of ours awaits a schema, encodes with
// one, stops it at the first fault, remembers what it parsed, or joins schemas into patterns of text.
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import MagicString from 'magic-string';

/** Questions of the library, as it writes them, and their answers in a schema that is only parsed at once. */
const answers = new Map([
  ['memo', 'false'],
  ['payload.memo', 'false'],
  ['proms.length', '0'],
  ['!async', 'true'],
  ['asyncResult', 'false'],
  ['asyncResult || _ instanceof Promise', 'false'],
  ['ctx.skipChecks', 'false'],
  ['ctx?.skipChecks', 'false'],
  ['ctx.direction === "backward"', 'false'],
  ['ctx.direction !== "backward"', 'true'],
  ['ctx?.direction !== "backward"', 'true'],
  ['abortEarly === true', 'false'],
  ['def.coerce', 'false'],
]);

/** Other ways to call a schema: for promises, through the Standard Schema, by second names. */
const unusedMembers = ['with', 'parseAsync', 'safeParseAsync', 'brand', 'register', 'apply', '~standard'];

/** An esbuild plugin. */
export const leanZod = {
  name: 'lean-zod',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules\/zod\/v4\/(core|mini)\/(schemas|parse|util)\.js$/ }, async ({ path }) => ({
      contents: leanSource(await readFile(path, 'utf8')),
      loader: 'js',
    }));
    onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return source.includes("from 'zod/mini'") ? { contents: markSchemas(source), loader: 'ts' } : undefined;
    });
  },
};

/** Words of the library that only make a schema: one that nobody asks is not carried. */
const makers =
  /(?<![\w.])z\s*\.(array|boolean|discriminatedUnion|enum|json|literal|looseObject|nullable|number|object|optional|record|string|tuple|union|unknown)\(/g;

/** Our source, with a word for the bundler wherever a schema is made: it follows the library’s own within one file only. */
const markSchemas = (source) => source.replace(makers, '/* @__PURE__ */ z.$1(');

/** The source with those answers written in; what is never reached then, the bundler drops. */
export function leanSource(source) {
  const lean = new MagicString(source);
  full(parse(source, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    for (const { start, end } of questionsOf(node)) {
      const text = source.slice(start, end);
      const answer = /^(\w+ instanceof Promise|abortEarly && .*)$/s.test(text) ? 'false' : answers.get(text);
      if (answer) lean.overwrite(start, end, answer);
    }
    if (isUnused(node, source.slice(node.start, node.end)))
      lean.remove(node.start, source[node.end] === ',' ? node.end + 1 : node.end);
  });
  return lean.toString();
}

/** Where a value is asked for, not given: `memo` is a name elsewhere. */
function questionsOf(node) {
  if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') return [node.test];
  return /^(Binary|Logical|Unary)Expression$/.test(node.type) ? [node] : [];
}

function isUnused({ type, key, method, kind }, text) {
  if (type === 'Property')
    return (method || kind !== 'init') && unusedMembers.includes(key.name ?? key.value);
  if (type === 'VariableDeclaration') return /^const (handleCanaryResult|abortEarly|memo) = /.test(text);
  return (
    type === 'ExpressionStatement' &&
    /^(util\.defineLazy(Internal)?\(\w+, "pattern"|inst\._zod\.pattern = |memo\?\.attach)/.test(text)
  );
}
