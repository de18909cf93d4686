import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import papaparse from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { noteFormats } from '../../src/formats/notes/registry.ts';
import { formats } from '../../src/formats/registry.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { inputOf } from '../formats/export-input.ts';
import { askMermaid, startMermaid } from '../support/ask-mermaid.ts';
import { cases } from '../support/cases.ts';
import { mapOf } from '../support/unicode-map.ts';
import { signs, unicodeWords } from '../support/unicode-words.ts';

const randomMap = fc
  .array(unicodeWords, { minLength: 3, maxLength: 8 })
  .map((words) => mapOf('random', words));
const everySign = mapOf('every', Object.values(signs));

/** The bytes that the panel downloads and that the command line writes: two encoders of the platform, which must agree. */
async function bytesOf(content: string | Uint8Array): Promise<Buffer> {
  const panel = Buffer.from(await new Blob([new Uint8Array(Buffer.from(content))]).arrayBuffer());
  const inPanel = typeof content === 'string' ? Buffer.from(await new Blob([content]).arrayBuffer()) : panel;
  expect(inPanel.equals(Buffer.from(content))).toBe(true);
  return inPanel;
}

/** What UTF-8 and spreadsheets cannot hold stands as U+FFFD: seen, and not lost in silence. */
const held = (text: string) => text.replace(/[\0\ufffe\uffff\ud800-\udfff]/gu, '\ufffd');

/** How readers that we did not write find the texts of the cards in a file. */
const decoders: { [format: string]: (bytes: Buffer) => string[] | Promise<string[]> } = {
  json: (bytes) => JSON.parse(bytes.toString('utf8')).cards.map(({ text }: { text: string }) => text),
  csv(bytes) {
    const { data } = papaparse.parse<{ [column: string]: string }>(
      bytes.toString('utf8').replace(/^\ufeff/, ''),
      {
        header: true,
        delimiter: ',',
      },
    );
    return data.flatMap(({ text }) => (text === undefined ? [] : text.replace(/^'(?='*[=+\-@\t\r])/, '')));
  },
  xlsx: (bytes) => readColumn(bytes, 'Items', 'Text'),
  async mermaid(bytes) {
    const { tasks } = await askMermaid(bytes.toString('utf8'));
    return tasks.map(({ text }) => text);
  },
};
/** What becomes of a text there, by the rules of the format, not by our code. */
const expected: { [format: string]: (text: string) => string } = {
  json: (text) => text,
  csv: held,
  xlsx: held,
  // Codes are HTML, which has no sign 0 and no halves of signs.
  mermaid: (text) => text.replace(/[\0\ud800-\udfff]/gu, '\ufffd'),
};

beforeAll(startMermaid, 60_000);

/**
 * What does not say every note word by word (a summary, an appointment, tickets of some kinds) or as HTML shows it, which has its
 * own tests with hostile words; as Markdown, which comes back here, is read by remark in its own law.
 */
const readElsewhere = ['html', 'summary', 'calendar', 'tickets', 'tickets-jira', 'tickets-linear'];

async function takeThroughFiles(journey: Journey): Promise<void> {
  for (const format of formats) {
    if (readElsewhere.includes(format.id)) continue;
    const bytes = await bytesOf(await format.write(inputOf(journey)));
    const shown = expected[format.id] ?? String;
    const decode = decoders[format.id];
    if (format.id !== 'markdown') {
      const seen = (await decode?.(bytes)) ?? [];
      expect([...seen].sort(), format.id).toEqual(journey.cards.map(({ text }) => shown(text)).sort());
    }
    const file = await format.read?.(new Uint8Array(bytes), `x.${format.extension}`);
    if (!file) continue;
    const { changes, conflicts, missing } = mergeFile(file, toRecords(journey));
    const brought = changes.filter(({ from }) => from === 'file');
    expect([brought, conflicts, missing], format.id).toEqual([[], [], []]);
  }
}

describe('every sign comes out of every file as it went in, and comes back', () => {
  test('one of each kind, in every field', () => takeThroughFiles(everySign), 60_000);

  test('any of them, mixed', async () => {
    const property = fc.asyncProperty(randomMap, takeThroughFiles);
    await fc.assert(property, cases('unicode through files', 40, 500));
  }, 1_200_000);

  test('notes in no map', async () => {
    const texts = Object.values(signs);
    const notes = texts.map((text, index) => ({ nodeId: `1:${index}`, type: 'STICKY', text }));
    const cluster = { id: 'c', name: 'Cluster', namedBy: 'heading' as const, headingIds: [], notes };
    const sections = [{ nodeId: null, name: null, clusters: [cluster] }];
    for (const format of noteFormats) {
      const content = await format.write({ board: 'B', at: '2026-01-01T09:00:00.000Z', sections });
      const bytes = await bytesOf(content);
      if (format.id === 'json')
        expect(JSON.parse(bytes.toString('utf8')).sections[0].clusters[0].notes).toEqual(notes);
      if (format.id === 'csv') expect(decoders.csv?.(bytes)).toEqual(texts.map(held));
      if (format.id === 'xlsx')
        expect(readColumn(bytes, 'Notes', 'Text').map(held)).toEqual(texts.map((text) => held(text)));
    }
  });
});

/** A column of a sheet, from the XML in the archive: `_x0007_` is how a workbook writes what XML cannot. */
function readColumn(bytes: Buffer, sheetName: string, header: string): string[] {
  const files = unzipSync(new Uint8Array(bytes));
  const document = (path: string) => {
    const { DOMParser } = new Window();
    return new DOMParser().parseFromString(strFromU8(files[path] ?? new Uint8Array()), 'application/xml');
  };
  const decode = (text: string) =>
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const shared = [
    ...(files['xl/sharedStrings.xml'] ? document('xl/sharedStrings.xml').querySelectorAll('si') : []),
  ];
  const names = [...document('xl/workbook.xml').querySelectorAll('sheet')].map((sheet) =>
    sheet.getAttribute('name'),
  );
  const sheet = document(`xl/worksheets/sheet${names.indexOf(sheetName) + 1}.xml`);
  const rows = [...sheet.querySelectorAll('row')].map((row) => {
    const cells = new Map<string, string>();
    for (const cell of row.querySelectorAll('c')) {
      const text = cell.textContent ?? '';
      const said = cell.getAttribute('t') === 's' ? (shared[Number(text)]?.textContent ?? '') : text;
      cells.set((cell.getAttribute('r') ?? '').replace(/\d/g, ''), decode(said));
    }
    return cells;
  });
  const at = rows.findIndex((cells) => [...cells.values()].includes(header));
  const column = [...(rows[at] ?? [])].find(([, text]) => text === header)?.[0] ?? '';
  return rows.slice(at + 1).flatMap((cells) => cells.get(column) ?? []);
}
