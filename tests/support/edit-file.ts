import { readXlsx as openXlsx, writeXlsx as saveXlsx } from 'hucre/xlsx';
import papaparse from 'papaparse';
import { formatById } from '../../src/formats/registry.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';

/** What somebody changes in a file, with the program that opens it. */
export interface FileChange {
  reword?: { [cardId: string]: string };
  renameStage?: { [stageId: string]: string };
}

type Bytes = string | Uint8Array;

/** A real file of the journey. */
export async function writeFile(id: string, journey: Journey): Promise<Bytes> {
  const at = '2026-11-03T09:00:00Z';
  const info = { id: `${id}-1`, journeyId: journey.id, board: 'Test board', map: journey.title, at };
  const format = formatById(id);
  if (!format) throw new Error(`no format ${id}`);
  return await format.write({ journey, info });
}

export async function readFile(id: string, bytes: Bytes): Promise<FileEdit> {
  const read = formatById(id)?.read;
  if (!read) throw new Error(`${id} is not read`);
  const binary = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return await read(binary, `map.${id}`);
}

/** Edits the file as the program does that people open it with. Throws where what shall be changed is not in it. */
export async function editFile(
  id: string,
  bytes: Bytes,
  before: Journey,
  change: FileChange,
): Promise<Bytes> {
  switch (id) {
    case 'json':
      return JSON.stringify(journeyAfter(JSON.parse(String(bytes)), change));
    case 'csv':
      return editTable(String(bytes), change);
    case 'xlsx':
      return await editWorkbook(bytes, change);
    default:
      return editDiagram(String(bytes), before, change);
  }
}

/** The journey as it shall be after this change. */
export function journeyAfter(journey: Journey, { reword = {}, renameStage = {} }: FileChange): Journey {
  return {
    ...journey,
    stages: journey.stages.map((stage) => ({ ...stage, name: renameStage[stage.id] ?? stage.name })),
    cards: journey.cards.map((card) => ({ ...card, text: reword[card.id] ?? card.text })),
  };
}

function editTable(text: string, { reword = {} }: FileChange): string {
  const { data } = papaparse.parse<{ [column: string]: string }>(text, {
    header: true,
    skipEmptyLines: true,
  });
  return papaparse.unparse(data.map((row) => ({ ...row, text: reword[row.id ?? ''] ?? row.text })));
}

async function editWorkbook(
  bytes: Bytes,
  { reword = {}, renameStage = {} }: FileChange,
): Promise<Uint8Array> {
  if (typeof bytes === 'string') throw new Error('a workbook is no text');
  const { sheets } = await openXlsx(bytes);
  const put = (name: string, header: string, values: { [id: string]: string }) => {
    const rows = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    const column = rows[0]?.indexOf(header) ?? -1;
    for (const [id, value] of Object.entries(values)) {
      const row = rows.find(([cell]) => cell === id);
      if (!row || column < 0) throw new Error(`no ${header} of ${id} in ${name}`);
      row[column] = value;
    }
  };
  put('Items', 'Text', reword);
  put('Stages', 'Name', renameStage);
  return saveXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) });
}

function editDiagram(source: string, before: Journey, { reword = {}, renameStage = {} }: FileChange): string {
  let text = source;
  const swap = (line: RegExp, to: string) => {
    if (!line.test(text)) throw new Error(`${line} is not in the diagram`);
    text = text.replace(line, to);
  };
  for (const [id, words] of Object.entries(reword)) {
    const was = before.cards.find((card) => card.id === id)?.text ?? '';
    swap(new RegExp(`^(\\s*)${escapeAll(was)}(\\s*:)`, 'm'), `$1${words}$2`);
  }
  for (const [id, name] of Object.entries(renameStage)) {
    const was = before.stages.find((stage) => stage.id === id)?.name ?? '';
    swap(new RegExp(`^(\\s*section )${escapeAll(was)}$`, 'm'), `$1${name}`);
  }
  return text;
}

const escapeAll = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
