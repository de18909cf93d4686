import { checkAmount } from '../../../src/formats/file/check-amount.ts';
import { FormatError } from '../../../src/formats/file/format.ts';
import { recogniseDiagram } from '../../../src/formats/recognise.ts';
import { formatByFileName } from '../../../src/formats/registry.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { mergeFile } from '../../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { bytesOf, info } from '../export-input.ts';

/** What a file that somebody touched comes to on the board: of changes only what the file brings. */
export interface Judged {
  /** `c1.text = "Calls"`, or `+ "A new note" (s1, l1)`, one a change. */
  brings: string[];
  asks: string[];
  missing: string[];
  /** All that is said: notes, then problems. */
  said: string[];
}

export const nothing = { brings: [], asks: [], missing: [] };

/** A visit to a clinic: with what a spreadsheet likes to take for something else. */
export const visit = journeyFrom({
  id: 'visit',
  title: 'A visit to the clinic',
  personas: [
    { id: 'p1', name: 'Zoë', quote: 'Nobody tells me how long' },
    { id: 'p2', name: 'Dr. Peña' },
  ],
  stages: [
    { id: 'sa', name: 'Appointment' },
    { id: 'sb', name: 'Waiting' },
    { id: 'sc', name: 'Treatment' },
  ],
  lanes: [
    { id: 'la', name: 'Actions', kind: 'actions' },
    { id: 'lp', name: 'Pain points', kind: 'pains' },
    { id: 'lo', name: 'Ideas', kind: 'opportunities' },
  ],
  cards: [
    { id: 'c1', stageId: 'sa', laneId: 'la', text: 'Calls the clinic' },
    { id: 'c2', stageId: 'sa', laneId: 'la', text: 'Is on hold – again' },
    {
      id: 'c3',
      stageId: 'sa',
      laneId: 'lp',
      text: 'The line is busy',
      severity: 4,
      waitTime: 1.5,
      owner: 'Zoë',
    },
    { id: 'c4', stageId: 'sb', laneId: 'la', text: 'Sits in the room', due: '2026-12-01', ticket: '007' },
    {
      id: 'c5',
      stageId: 'sb',
      laneId: 'lp',
      text: 'No word how long',
      severity: 5,
      waitTime: '2-3',
      effort: 2.5,
    },
    {
      id: 'c6',
      stageId: 'sb',
      laneId: 'lo',
      text: 'Show the queue',
      channel: ['Web', 'Phone'],
      setsApart: true,
    },
    { id: 'c7', stageId: 'sc', laneId: 'la', text: 'Tells the story\na second time' },
    { id: 'c8', stageId: 'sc', laneId: 'lp', text: 'TRUE', severity: 3 },
    { id: 'c9', stageId: 'sc', laneId: 'lo', text: '1/2', reach: 1000 },
  ],
  links: [{ id: 'k1', from: 'c5', to: 'c6', label: 'solved by' }],
  emotions: [
    { id: 'e1', stageId: 'sa', personaId: 'p1', value: -1 },
    { id: 'e2', stageId: 'sb', personaId: 'p1', value: -1.5, label: 'tired' },
  ],
  metrics: [{ id: 'm1', kind: 'CSAT', name: 'Satisfied', stageId: 'sc', current: 61 }],
});

const formatOf = (name: string) => {
  const format = formatByFileName(name);
  if (!format) throw new Error(`no format for ${name}`);
  return format;
};

/** The untouched export, as a text where it is one. */
export async function exported(name: string, journey: Journey = visit): Promise<string> {
  const written = await formatOf(name).write({ journey, info: { ...info, journeyId: journey.id } });
  return typeof written === 'string'
    ? written
    : Array.from(written, (byte) => String.fromCharCode(byte)).join('');
}

/** Brings the file to the board as the panel and the command line do, and writes nothing. */
export async function judge(
  file: string | Uint8Array,
  name: string,
  board: Journey = visit,
): Promise<Judged> {
  try {
    const edit = checkAmount((await formatOf(name).read?.(bytesOf(file), name)) ?? never(name));
    const known = recogniseDiagram(edit, board);
    const { changes, conflicts, missing, problems } = mergeFile(known, toRecords(board));
    const brings = changes.filter(({ from }) => from === 'file').map(sayChange);
    const asks = conflicts.map(({ recordId, field = 'record' }) => `${recordId}.${field}`);
    return { brings, asks, missing, said: [...(known.notes ?? []), ...problems.map(({ text }) => text)] };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { ...nothing, said: [`Refused: ${error.message}`] };
  }
}

function sayChange({
  op,
  recordId,
  field,
  after,
}: {
  op: string;
  recordId: string;
  field?: string | undefined;
  after?: unknown;
}): string {
  if (op === 'update') return `${recordId}.${field} = ${JSON.stringify(after)}`;
  if (op === 'remove' || typeof after !== 'object' || after === null) return `- ${recordId}`;
  const { text, name, stageId = null, laneId = null } = after as { [field: string]: unknown };
  return `+ ${JSON.stringify(text ?? name)} (${stageId}, ${laneId})`;
}

function never(name: string): never {
  throw new Error(`${name} is not read`);
}
