// Half of what the panel says to people is said in texts that stand in its script one by one: packed together they weigh less than half.
import { parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import MagicString from 'magic-string';
import { pack } from './pack-data.mjs';

/** What the script calls its long texts: no name that a minifier makes. */
export const texts = 'ŧ';

const place = '"LONG TEXTS"';

/**
 * A built script that has unpack-texts.mjs in it, with its long texts packed there. One without it, or with a map of its sources, which would no longer fit, stays as it is.
 */
export async function packTexts(script) {
  if (!script.includes(place) || script.includes('//# sourceMappingURL=')) return script;
  // What stands before is what unpacks them.
  const from = script.indexOf(place) + place.length;
  const found = findTexts(script).filter(({ start }) => start > from);
  const values = [...new Set(found.map(({ value }) => value))];
  const edited = new MagicString(script);
  for (const { start, end, value } of found) {
    // `return"…"`
    const blank = /[\w$]/.test(script[start - 1]) ? ' ' : '';
    edited.overwrite(start, end, `${blank}${texts}[${values.indexOf(value)}]`);
  }
  const packed = JSON.stringify(await pack(values));
  return edited.toString().replace(place, () => packed);
}

/** Values with several words: none is the name of a property, or a directive. */
function findTexts(script) {
  const found = [];
  fullAncestor(parse(script, { ecmaVersion: 2022 }), (node, _, ancestors) => {
    if (node.type !== 'Literal' || typeof node.value !== 'string') return;
    const { type, key } = ancestors[ancestors.length - 2];
    if (type === 'ExpressionStatement' || key === node) return;
    if (node.value.length >= 16 && node.value.includes(' ')) found.push(node);
  });
  return found;
}
