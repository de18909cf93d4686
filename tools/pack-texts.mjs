// Half of what the panel says to people is said in texts that stand in its script one by one: packed together they weigh less than half.
import { parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';
import MagicString from 'magic-string';
import { pack } from './pack-data.mjs';

/** What the script calls its long texts: said without being declared (unpack-texts.mjs), so that the minifier gives this name to nothing else. */
export const texts = '$';

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
  for (const { start, end, value, isPart } of found) {
    const said = `${texts}[${values.indexOf(value)}]`;
    // `return"…"`
    const blank = /[\w$]/.test(script[start - 1]) ? ' ' : '';
    edited.overwrite(start, end, isPart ? `\${${said}}` : `${blank}${said}`);
  }
  const packed = JSON.stringify(await pack(values));
  return edited.toString().replace(place, () => packed);
}

/** Values with several words, and such parts of others: none is the name of a property, or a directive. */
function findTexts(script) {
  const found = [];
  fullAncestor(parse(script, { ecmaVersion: 2022 }), ({ type, start, end, value }, _, ancestors) => {
    const holder = ancestors[ancestors.length - 2];
    if (
      type === 'TemplateElement' &&
      isLong(value.cooked) &&
      ancestors[ancestors.length - 3]?.quasi !== holder
    )
      found.push({ start, end, value: value.cooked, isPart: true });
    if (type !== 'Literal' || !isLong(value)) return;
    if (holder.type !== 'ExpressionStatement' && !(holder.key && holder.key.start === start))
      found.push({ start, end, value });
  });
  return found;
}

const isLong = (value) => typeof value === 'string' && value.length >= 16 && value.includes(' ');
