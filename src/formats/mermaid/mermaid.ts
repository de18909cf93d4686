import type { Format } from '../file/format.ts';
import { readMermaid } from './read-mermaid.ts';
import { writeMermaid } from './write-mermaid.ts';

/** A `journey` diagram for Markdown, wikis and pull requests. */
export const mermaid: Format = {
  id: 'mermaid',
  name: 'Mermaid',
  extension: 'mmd',
  mime: 'text/vnd.mermaid',
  carries:
    'The title, stages, the steps of one row (actions, if there are any), each with its own score and actors, or those of its stage and all personas. Not included: all other notes, details, links and measures; bringing it back leaves those as they are.',
  write: writeMermaid,
  read: readMermaid,
};
