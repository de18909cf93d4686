import { oneLineOf } from '../../plane/name-shown.ts';
import { decodeEntities } from './entities.ts';

/** Words as they are read: signs without their backslash, line breaks as such, and without emphasis around all of it. */
export function plainLine(text: string): string {
  const said = text.replace(/<br\s*\/?>/gi, '\n').replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1');
  return unwrap(decodeEntities(said).trim());
}

/** A name in one line, without emphasis and colon. */
export function plainText(text: string): string {
  return oneLineOf(plainLine(text).replace(/\*\*|__|`/g, ''))
    .replace(/[:：]$/, '')
    .trim();
}

/** `**all of it**` without its signs. */
export function unwrap(text: string): string {
  for (const sign of ['***', '**', '__', '*', '_', '`']) {
    const inside = text.slice(sign.length, -sign.length);
    if (
      text.length > 2 * sign.length &&
      text.startsWith(sign) &&
      text.endsWith(sign) &&
      !inside.includes(sign)
    )
      return unwrap(inside.trim());
  }
  return text;
}
