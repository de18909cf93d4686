import type { SeenNode } from './scene.ts';

/** A name as its node shows it: exactly as given while nobody changed it, blanks included. */
export function nameShown(text: string | undefined, written: string | undefined): string {
  return text !== undefined && text === written && text.trim() !== '' ? text : oneLineOf(text);
}

/** What a header or label shows as its name: a section its own, anything else its text. */
export function nameOn({ type, name, text }: SeenNode): string {
  return oneLineOf(type === 'SECTION' ? name : text);
}

/** The node's text as one line, as names are: line ends become spaces. */
export function oneLineOf(text: string | undefined): string {
  return (text || '')
    .split(/[\n\r\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}
