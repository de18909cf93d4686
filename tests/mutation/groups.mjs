/** What is mutated, and the tests near it that must notice: the nearer, the faster and the stricter. */
export const groups = {
  merge: { mutate: ['src/journey/merge/**/*.ts'], tests: ['tests/journey/merge/**/*.test.ts'] },
  identity: {
    mutate: [
      'src/plane/interpret-identity.ts',
      'src/own-map/read/find-keeper.ts',
      'src/own-map/twins/**/*.ts',
    ],
    tests: ['tests/sandbox/commands/{identity,brought-in-twice,answered-apart}.test.ts'],
  },
  undo: {
    mutate: [
      'src/sandbox/step/{undo-group,last-step,left-board,looks,step-trace}.ts',
      'src/sandbox/commands/undo-last.ts',
      'src/sandbox/read/{read-again,known-nodes}.ts',
    ],
    tests: [
      'tests/sandbox/commands/{undo,undo-with-others,sync-in-stretches,live-following,one-change}.test.ts',
    ],
  },
  json: {
    mutate: ['src/formats/{restore-edit,file/seal}.ts', 'src/formats/json/*.ts'],
    tests: ['tests/formats/{json,replace-all,seal}.test.ts', 'tests/sandbox/commands/snapshots.test.ts'],
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
