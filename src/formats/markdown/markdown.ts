import type { Format } from '../file/format.ts';
import { readMarkdown } from './read-markdown.ts';
import { writeMarkdown } from './write-markdown.ts';

/** The whole map as a text for wikis, repositories and chats; it comes back. */
export const markdown: Format = {
  id: 'markdown',
  name: 'Markdown',
  extension: 'md',
  mime: 'text/markdown',
  carries:
    'Everything on the map as a text with headings and lists, for GitHub, Confluence or Notion. What a line is stands in a comment at its end. Not included: what only the board shows.',
  write: writeMarkdown,
  read: readMarkdown,
};
