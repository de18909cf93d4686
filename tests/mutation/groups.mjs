import { readdirSync } from 'node:fs';

/** What is mutated, and the tests near it that must notice: the nearer, the faster and the stricter. */
export const groups = {
  merge: { mutate: ['src/journey/merge/**/*.ts'], tests: all('tests/journey/merge') },
  identity: {
    mutate: [
      'src/plane/interpret-identity.ts',
      'src/own-map/read/find-keeper.ts',
      'src/own-map/twins/**/*.ts',
    ],
    tests: [
      ...of('tests/own-map', 'who-is-who', 'twins', 'rename-stamp'),
      ...of('tests/sandbox/commands', 'identity'),
    ],
  },
  undo: {
    mutate: [
      'src/sandbox/step/{undo-group,last-step,left-board,looks,step-trace,take-back}.ts',
      'src/sandbox/commands/undo-last.ts',
      'src/sandbox/read/read-again.ts',
    ],
    tests: of(
      'tests/sandbox/commands',
      'undo',
      'undo-parts',
      'undo-left-board',
      'undo-last-step',
      'undo-with-others',
      'take-back',
    ),
  },
  json: {
    mutate: ['src/formats/restore-edit.ts', 'src/formats/json/*.ts'],
    tests: of(
      'tests/formats',
      'json',
      'json-parts',
      'json-places',
      'json-replaced',
      'json-text',
      'json-values',
      'replace-all',
      'replaced-signs',
      'lost-signs',
      'seal',
      'touched/json',
    ),
  },
  files: {
    mutate: ['src/formats/file/*.ts'],
    tests: of(
      'tests/formats',
      'seal',
      'board-columns',
      'json-parts',
      'json-replaced',
      'losses',
      'lost-signs',
      'replace-all',
      'replaced-signs',
      'replacements',
      'table-ids',
      'table-columns',
      'tables',
      'touched/csv',
      'touched/json',
      'touched/xlsx',
    ),
  },
  tables: {
    mutate: ['src/formats/{csv,table}/*.ts', '!src/formats/table/month-names.ts'],
    tests: of(
      'tests/formats',
      'csv',
      'delimited',
      'tables',
      'table-cells',
      'table-columns',
      'table-eyes',
      'table-ids',
      'table-memory',
      'table-parts',
      'table-references',
      'table-sheets',
      'table-sameness',
      'table-rows',
      'xlsx',
      'spreadsheet-eyes',
      'office-habits',
      'board-columns',
      'replaced-signs',
      'lost-signs',
      'touched/csv',
      'touched/xlsx',
    ),
  },
  encodings: {
    mutate: ['src/formats/encodings/*.ts', '!src/formats/encodings/code-page-tables.ts'],
    tests: of(
      'tests/formats',
      'choose-encoding',
      'decode-bytes',
      'decode-memory',
      'korean',
      'code-pages',
      'csv',
      'json-parts',
      'json-text',
      'lost-signs',
      'replaced-signs',
      'touched/code-pages',
    ),
  },
  workbooks: {
    mutate: ['src/formats/xlsx/*.ts'],
    tests: of(
      'tests/formats',
      'xlsx',
      'workbook-extras',
      'workbook-parts',
      'workbook-print',
      'workbook-reading',
      'spreadsheet-eyes',
      'tables',
      'touched/xlsx',
    ),
  },
  markdown: {
    mutate: ['src/formats/markdown/*.ts'],
    tests: of(
      'tests/formats',
      'markdown/markdown',
      'markdown/values',
      'markdown/by-hand',
      'markdown/lines',
      'markdown/chain',
      'markdown/hunks',
      'lost-signs',
      'replaced-signs',
      'losses',
    ),
  },
  mermaid: {
    mutate: ['src/formats/mermaid/*.ts', 'src/formats/recognise.ts'],
    tests: of('tests/formats', 'mermaid', 'mermaid-steps', 'mermaid-markdown', 'mermaid-lost', 'mermaid-odd'),
  },
};

function of(folder, ...names) {
  return names.map((name) => `${folder}/${name}.test.ts`);
}

/** All tests of a folder. */
function all(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`);
}
