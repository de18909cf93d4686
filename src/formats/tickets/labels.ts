import { percentUnit } from '../file/memory-text.ts';
import { escapeName, unescapeName } from '../table/row-memory.ts';

/** `cjm-c1`: a label by which a ticket finds its note again; without blanks and signs that divide labels anywhere. */
export function writeLabel(prefix: string, id: string): string {
  return `${prefix}${escapeName(id).replace(/[,;"'\\]/g, percentUnit)}`;
}

/** The ids that labels of this prefix name in a text; case is kept by some trackers only, so it has to be compared without. */
export function readLabels(prefix: string, text: string): string[] {
  return text
    .split(/[\s,;"]+/)
    .filter((word) => word.toLowerCase().startsWith(prefix))
    .map((word) => unescapeName(word.slice(prefix.length)))
    .filter((id) => id !== '');
}
