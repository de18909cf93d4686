import { type Node, parse } from 'acorn';

/** A change to the source: cut `cut` characters at `at`, put `put` there. Closers come before openers. */
interface Edit {
  at: number;
  cut: number;
  put: string;
  closes: boolean;
}

/** A syntax node with its fields open to inspection. */
type Tree = Node & { [field: string]: unknown };

/**
 * Rewrites a plugin's script so that every promise it makes or lets go of passes through `__watch` (prelude.ts):
 * what async functions return, `new Promise`, and calls whose value nobody takes. Nothing else changes; no line
 * moves, so that errors still name the right line. Throws `SyntaxError` with line and column.
 */
export function watchPromises(code: string): string {
  const program = parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    allowReturnOutsideFunction: false,
  });
  const edits: Edit[] = [];
  if (isTree(program)) visit(program, code, edits);
  edits.sort((a, b) => a.at - b.at || Number(b.closes) - Number(a.closes));
  let result = '';
  let done = 0;
  for (const { at, cut, put } of edits) {
    result += code.slice(done, at) + put;
    done = at + cut;
  }
  return result + code.slice(done);
}

function visit(node: Tree, code: string, edits: Edit[]): void {
  const closers: Edit[] = [];
  const wrap = (part: Tree, before: string, after: string) => {
    edits.push({ at: part.start, cut: 0, put: before, closes: false });
    closers.push({ at: part.end, cut: 0, put: after, closes: true });
  };
  if (node.type === 'ExpressionStatement' && isTree(node.expression))
    for (const call of discardedCalls(node.expression)) wrap(call, '__watch(', ')');
  if (node.type === 'NewExpression' && isTree(node.callee) && node.callee.name === 'Promise')
    wrap(node, '__watch(', ')');
  const fn = asyncFunctionAt(node);
  if (fn !== undefined && isTree(fn.body) && !redeclaresParameter(fn)) {
    const keyword = asyncKeyword(node, code);
    edits.push({ at: keyword, cut: 'async'.length, put: '', closes: false });
    if (fn.body.type === 'BlockStatement') {
      edits.push({ at: fn.body.start + 1, cut: 0, put: 'return __watch((async()=>{', closes: false });
      closers.push({ at: fn.body.end - 1, cut: 0, put: '})())', closes: true });
    } else {
      wrap(fn.body, '__watch((async()=>(', '))())');
    }
  }
  for (const child of childrenOf(node)) visit(child, code, edits);
  edits.push(...closers);
}

/** The async function that this node introduces: itself, or the value of a method. */
function asyncFunctionAt(node: Tree): Tree | undefined {
  const isMethod = node.type === 'MethodDefinition' || (node.type === 'Property' && node.method === true);
  const fn = isMethod && isTree(node.value) ? node.value : node;
  if (
    fn === node &&
    !['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type)
  )
    return undefined;
  if (fn.async !== true || fn.generator === true) return undefined;
  // The function of a method starts at its parameters: only the method knows where `async` stands.
  return fn === node && fn.type === 'FunctionExpression' && startsAtParameters(fn) ? undefined : fn;
}

const startsAtParameters = (fn: Tree): boolean => {
  const first = Array.isArray(fn.params) ? fn.params[0] : undefined;
  const inside = isTree(first) ? first.start : isTree(fn.body) ? fn.body.start : fn.end;
  return inside - fn.start < 'async function('.length;
};

function asyncKeyword(node: Tree, code: string): number {
  if (!isTree(node.key)) return node.start;
  return node.start + code.slice(node.start, node.key.start).lastIndexOf('async');
}

/** A `var` or function named like a parameter shares its value only while both stand in one function. */
function redeclaresParameter(fn: Tree): boolean {
  const names = new Set<string>();
  for (const parameter of Array.isArray(fn.params) ? fn.params : [])
    if (isTree(parameter)) collectNames(parameter, names);
  return names.size > 0 && isTree(fn.body) && declaresAny(fn.body, names);
}

function collectNames(node: Tree, names: Set<string>): void {
  if (node.type === 'Identifier' && typeof node.name === 'string') names.add(node.name);
  for (const child of childrenOf(node)) collectNames(child, names);
}

function declaresAny(node: Tree, names: Set<string>): boolean {
  if (node.type === 'FunctionDeclaration')
    return isTree(node.id) && typeof node.id.name === 'string' && names.has(node.id.name);
  if (node.type.includes('Function')) return false;
  if (node.type === 'VariableDeclarator' && isTree(node.id)) {
    const declared = new Set<string>();
    collectNames(node.id, declared);
    if ([...declared].some((name) => names.has(name))) return true;
  }
  return childrenOf(node).some((child) => declaresAny(child, names));
}

/** The calls in an expression whose value the statement throws away. */
function discardedCalls(expression: Tree): Tree[] {
  const parts = (...fields: unknown[]) => fields.filter(isTree).flatMap(discardedCalls);
  switch (expression.type) {
    case 'CallExpression':
    case 'ChainExpression':
      return [expression];
    case 'SequenceExpression':
      return parts(...(Array.isArray(expression.expressions) ? expression.expressions : []));
    case 'LogicalExpression':
      return parts(expression.right);
    case 'ConditionalExpression':
      return parts(expression.consequent, expression.alternate);
    case 'UnaryExpression':
      return parts(expression.argument);
    default:
      return [];
  }
}

/** The syntax below a node. Plain loops: this runs over every node of every script that is started. */
function childrenOf(node: Tree): Tree[] {
  const children: Tree[] = [];
  for (const field in node) {
    const value = node[field];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) {
      if (isTree(value)) children.push(value);
      continue;
    }
    for (const entry of value) if (isTree(entry)) children.push(entry);
  }
  return children;
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
