import type { NodeRecord } from '../document/records.ts';

/** Px, of Source Code Pro Medium at 16 (oracle, O2): lines, the text's place, and a character's width. */
export const codeLine = 24;
export const codePlace = { x: 64, y: 16 };
export const codeNumbers = { x: 8, width: 32 };
const codeCharacter = 9.594;

/** Lines of a code block's text. */
export function codeLines(record: NodeRecord): string[] {
  return String(record.props.code ?? '').split(/\r\n|[\n\r\u2028\u2029]/);
}

/** As high as its lines; as wide as they need in steps of 48, at least 576 (oracle, O2). */
export function codeBlockSize(record: NodeRecord): { width: number; height: number } {
  const lines = codeLines(record);
  const longest = lines.reduce((most, line) => Math.max(most, line.replaceAll('\t', '    ').length), 0);
  const width = Math.ceil((longest * codeCharacter + codePlace.x + 16) / 48) * 48;
  return { width: Math.max(576, width), height: lines.length * codeLine + 2 * codePlace.y };
}
