/** What is mutated, and the tests near it that must notice: the nearer, the faster and the stricter. */
export const groups = {
  merge: { mutate: ['src/merge/**/*.ts'], tests: ['tests/merge/**/*.test.ts'] },
  identity: {
    mutate: ['src/layout/interpret/interpret-identity.ts', 'src/layout/interpret/find-keeper.ts'],
    tests: ['tests/commands/identity.test.ts', 'tests/laws/two-people.test.ts'],
  },
  undo: {
    mutate: ['src/commands/{undo-group,undo-last,last-step,left-board,looks}.ts', 'src/board/read-again.ts'],
    tests: ['tests/commands/{undo,sync-in-stretches,edit-records,live-following}*.test.ts'],
  },
  json: {
    mutate: ['src/formats/{read-json,partial-journey,find-json-error,restore-edit}.ts'],
    tests: ['tests/formats/json.test.ts', 'tests/commands/snapshots.test.ts'],
  },
  csv: {
    mutate: ['src/formats/csv/**/*.ts'],
    tests: ['tests/formats/{csv,office-habits,board-columns}.test.ts'],
  },
  xlsx: {
    mutate: ['src/formats/xlsx/**/*.ts'],
    tests: ['tests/formats/{xlsx,office-habits,board-columns}.test.ts'],
  },
  mermaid: { mutate: ['src/formats/mermaid/**/*.ts'], tests: ['tests/formats/mermaid*.test.ts'] },
};
