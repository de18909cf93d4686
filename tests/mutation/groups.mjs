import { readdirSync } from 'node:fs';

/** What is mutated, and the tests near it that must notice: the nearer, the faster and the stricter. */
export const groups = {
  merge: { mutate: ['src/merge/**/*.ts'], tests: all('tests/merge') },
  identity: {
    mutate: ['src/layout/interpret/{interpret-identity,find-keeper}.ts', 'src/layout/twins/**/*.ts'],
    tests: [...of('tests/layout', 'who-is-who', 'twins'), ...of('tests/commands', 'identity')],
  },
  undo: {
    mutate: [
      'src/commands/{undo-group,undo-last,last-step,left-board,looks,step-trace}.ts',
      'src/board/{read-again,known-nodes}.ts',
    ],
    tests: of('tests/commands', 'undo', 'undo-parts', 'undo-with-others', 'live-following', 'one-change'),
  },
  json: {
    mutate: [
      'src/formats/{read-json,partial-journey,find-json-error,restore-edit,seal}.ts',
      'src/formats/json/*.ts',
    ],
    tests: of('tests/formats', 'json', 'json-parts', 'replace-all', 'seal'),
  },
  tables: {
    mutate: ['src/formats/{csv,table}/*.ts', '!src/formats/table/month-names.ts'],
    tests: of(
      'tests/formats',
      'csv',
      'tables',
      'table-parts',
      'table-sameness',
      'table-rows',
      'xlsx',
      'spreadsheet-eyes',
      'office-habits',
      'board-columns',
      'replace-all',
    ),
  },
  encodings: {
    mutate: ['src/formats/encodings/*.ts', '!src/formats/encodings/code-pages.ts'],
    tests: of('tests/formats', 'decode-bytes', 'code-pages', 'csv'),
  },
  workbooks: {
    mutate: ['src/formats/xlsx/*.ts'],
    tests: of('tests/formats', 'xlsx', 'workbook-extras', 'workbook-parts', 'spreadsheet-eyes', 'tables'),
  },
  mermaid: {
    mutate: ['src/formats/mermaid/*.ts', 'src/formats/recognise.ts'],
    tests: of('tests/formats', 'mermaid', 'mermaid-steps', 'mermaid-markdown', 'mermaid-lost', 'mermaid-odd'),
  },
};

function of(folder, ...names) {
  return names.map((name) => `${folder}/${name}.test.ts`);
}

function all(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  return files.map((name) => `${folder}/${name}`);
}
