import { type Function as AnyFunction, type AnyNode, type Expression, type Node, parse } from 'acorn';
import { ancestor, full, recursive } from 'acorn-walk';
import MagicString from 'magic-string';

/**
 * Rewrites a plugin's script so that every promise it makes or lets go of passes through `__watch` (prelude.ts):
 * what async functions return, `new Promise`, and calls whose value nobody takes. Nothing else changes; no line
 * moves, so that errors still name the right line. Throws `SyntaxError` with line and column.
 */
export function watchPromises(code: string): string {
  const script = new MagicString(code);
  // Inner nodes come before outer ones: whatever stands at one place then nests as it should.
  const wrap = ({ start, end }: Node, before: string, after: string) =>
    script.prependRight(start, before).appendLeft(end, after);
  const watchAsync = (fn: AnyFunction, _: unknown, ancestors: AnyNode[]) => {
    if (!fn.async || fn.generator || redeclaresParameter(fn)) return;
    const keyword = asyncKeyword(fn, ancestors.at(-2), code);
    script.remove(keyword, keyword + 'async'.length);
    if (fn.body.type === 'BlockStatement') {
      script
        .appendLeft(fn.body.start + 1, 'return __watch((async()=>{')
        .prependRight(fn.body.end - 1, '})())');
    } else {
      wrap(fn.body, '__watch((async()=>(', '))())');
    }
  };
  ancestor(parse(code, { ecmaVersion: 'latest', sourceType: 'script' }), {
    ExpressionStatement({ expression }) {
      for (const call of discardedCalls(expression)) wrap(call, '__watch(', ')');
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Promise') wrap(node, '__watch(', ')');
    },
    FunctionDeclaration: watchAsync,
    FunctionExpression: watchAsync,
    ArrowFunctionExpression: watchAsync,
  });
  return script.toString();
}

/** Where `async` stands. The function of a method starts at its parameters: only the method knows. */
function asyncKeyword(fn: AnyFunction, parent: AnyNode | undefined, code: string): number {
  const isMethod = parent?.type === 'MethodDefinition' || (parent?.type === 'Property' && parent.method);
  if (!isMethod || parent.value !== fn) return fn.start;
  return parent.start + code.slice(parent.start, parent.key.start).lastIndexOf('async');
}

/** A `var` or function named like a parameter shares its value only while both stand in one function. */
function redeclaresParameter(fn: AnyFunction): boolean {
  const names = new Set(fn.params.flatMap(namesIn));
  let found = false;
  if (names.size > 0)
    recursive(fn.body, null, {
      Function(inner) {
        if (inner.type === 'FunctionDeclaration' && inner.id && names.has(inner.id.name)) found = true;
      },
      VariableDeclarator({ id, init }, _, goOn) {
        if (namesIn(id).some((name) => names.has(name))) found = true;
        if (init) goOn(init, null);
      },
    });
  return found;
}

function namesIn(pattern: Node): string[] {
  const names: string[] = [];
  full(pattern, (node) => {
    if (node.type === 'Identifier') names.push(node.name);
  });
  return names;
}

/** The calls in an expression whose value the statement throws away. */
function discardedCalls(expression: Expression): Expression[] {
  switch (expression.type) {
    case 'CallExpression':
    case 'ChainExpression':
      return [expression];
    case 'SequenceExpression':
      return expression.expressions.flatMap(discardedCalls);
    case 'LogicalExpression':
      return discardedCalls(expression.right);
    case 'ConditionalExpression':
      return [expression.consequent, expression.alternate].flatMap(discardedCalls);
    case 'UnaryExpression':
      return discardedCalls(expression.argument);
    default:
      return [];
  }
}
