import { findPlace, type Place } from './find-place.ts';
import { readXml } from './read-xml.ts';

/** What somebody wrote on a cell. */
export interface CellComment extends Place {
  text: string;
}

/** The notes on a sheet's cells (ECMA-376-1, 18.7), or its comments of today, which people answer (MS-XLSX 2.6.205). */
export function readComments(xml: string): CellComment[] {
  const comments: CellComment[] = [];
  let open: { cell: string; text: string } | null = null;
  readXml(xml, {
    open({ name, attribute }) {
      if (isComment(name)) open = { cell: attribute('ref') ?? '', text: '' };
    },
    text(text, name, parent) {
      const isWords = (name === 't' && parent !== 'rPh') || (name === 'text' && isComment(parent));
      if (open && isWords) open.text += text;
    },
    close(name) {
      if (!isComment(name) || !open) return;
      if (open.text.trim() !== '' && open.cell !== '')
        comments.push({ ...findPlace(open.cell), text: open.text });
      open = null;
    },
  });
  return comments;
}

const isComment = (name: string) => name === 'comment' || name === 'threadedComment';
