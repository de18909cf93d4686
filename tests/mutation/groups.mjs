/** What is mutated, and the tests near it that must notice: the nearer, the faster and the stricter. */
export const groups = {
  merge: { mutate: ['src/merge/**/*.ts'], tests: ['tests/merge/**/*.test.ts'] },
  identity: {
    mutate: ['src/layout/interpret/{interpret-identity,find-keeper}.ts', 'src/layout/twins/**/*.ts'],
    tests: ['tests/commands/{identity,brought-in-twice,answered-apart}.test.ts'],
  },
  undo: {
    mutate: [
      'src/commands/{undo-group,undo-last,last-step,left-board,looks,step-trace}.ts',
      'src/board/{read-again,known-nodes}.ts',
    ],
    tests: ['tests/commands/{undo,undo-with-others,sync-in-stretches,live-following,one-change}.test.ts'],
  },
  json: {
    mutate: [
      'src/formats/{read-json,partial-journey,find-json-error,restore-edit,seal}.ts',
      'src/formats/json/*.ts',
    ],
    tests: ['tests/formats/{json,replace-all,seal}.test.ts', 'tests/commands/snapshots.test.ts'],
  },
  tables: {
    mutate: ['src/formats/{csv,table}/*.ts', '!src/formats/table/month-names.ts'],
    tests: ['tests/formats/{csv,tables,spreadsheet-eyes,office-habits,board-columns,replace-all}.test.ts'],
  },
  encodings: {
    mutate: ['src/formats/encodings/*.ts', '!src/formats/encodings/code-pages.ts'],
    tests: ['tests/formats/{code-pages,csv}.test.ts'],
  },
  workbooks: {
    mutate: ['src/formats/xlsx/*.ts'],
    tests: ['tests/formats/{xlsx,workbook-extras,tables,replace-all}.test.ts'],
  },
  mermaid: {
    mutate: ['src/formats/mermaid/*.ts', 'src/formats/recognise.ts'],
    tests: ['tests/formats/mermaid{,-steps,-markdown,-lost}.test.ts'],
  },
};
