import { checkRecord } from '../../journey/check-record.ts';
import { hashJson } from '../../journey/hash.ts';
import { own } from '../../journey/own.ts';
import type { Json, RecordKind, Records } from '../../journey/records.ts';
import { FormatError } from '../file/format.ts';
import type { Diagram, Task } from './parse-diagram.ts';

/** A diagram on its way to be a file's edit. */
export interface Reader {
  diagram: Diagram;
  /** Whether nothing in the diagram remembers an export. */
  foreign: boolean;
  salt: string;
  records: Records;
  fresh: string[];
  notes: string[];
  /** Which card each task is. */
  cards: Map<Task, string>;
  laneId: string | null;
  personaId?: string;
  /** Whether an actor is this persona, whatever became of its name on the way. */
  isName(name: string, said: string): boolean;
}

export type Fields = { [field: string]: Json };

/** A record that no mark names: its id comes from what it says, the same at each reading. */
export function addRecord(reader: Reader, kind: RecordKind, fields: Fields, line: number): string {
  for (let n = 0; ; n++) {
    const id = `n${hashJson([reader.salt, kind, fields, n])}`;
    if (own(reader.records.byId, id) || reader.diagram.remembered.hashes.has(id)) continue;
    putRecord(reader, kind, id, fields, line);
    reader.fresh.push(id);
    return id;
  }
}

/** Throws `FormatError` with the line when a field cannot hold what stands there, or the id is another record's. */
export function putRecord(
  { records }: Reader,
  kind: RecordKind,
  id: string,
  fields: Fields,
  line: number,
): void {
  const [problem] = checkRecord(kind, fields, '', false);
  if (problem) throw new FormatError(`Line ${line}: the ${kind}'s ${problem.where} ${problem.message}.`);
  const other = own(records.byId, id);
  if (other)
    throw new FormatError(
      `Line ${line}: ${JSON.stringify(id)} already names a ${other.kind} of this diagram. Delete the comment beside this line to bring it in as new.`,
    );
  records.byId[id] = { kind, id, fields };
}
