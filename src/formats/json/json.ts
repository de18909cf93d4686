import type { Format } from '../file/format.ts';
import { readJson } from './read-json.ts';
import { writeJson } from './write-json.ts';

/** The journey as it is, readable and complete, with the state of the export in full. */
export const json: Format = {
  id: 'json',
  name: 'JSON',
  extension: 'json',
  mime: 'application/json',
  carries:
    'Everything on the map: notes, links, personas, feelings, measures and all details. To look at, too: authors’ names, colours, stamps, places.',
  write: writeJson,
  read: readJson,
};
