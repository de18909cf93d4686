import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { equalJson } from '../../playground/board-file/base/json.ts';
import { emptyBoard } from '../../playground/board-file/empty-board.ts';
import { openBoard } from '../../playground/board-file/open-board.ts';
import { saveBoard } from '../../playground/board-file/save-board.ts';
import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import { absoluteTransform, boundsOf } from '../../playground/figjam/geometry/transform.ts';
import { sampleBoard } from './sample-board.ts';

const reopened = (json: unknown) => {
  const { records, envelope } = openBoard(json);
  return saveBoard(records, envelope);
};

function sourceOf(records: readonly NodeRecord[]) {
  const byId = new Map(records.map((record) => [record.id, record]));
  return { get: (id: string) => byId.get(id) };
}

describe('a board that nobody edited', () => {
  test('saves as it was, unknown fields, types and values included', () => {
    expect(reopened(sampleBoard())).toEqual(sampleBoard());
  });

  test('saves as it was when it is empty', () => {
    expect(reopened(emptyBoard('New'))).toEqual(emptyBoard('New'));
  });

  test('survives a client that hands its records over as JSON', () => {
    const { records, envelope } = openBoard(sampleBoard());
    expect(saveBoard(JSON.parse(JSON.stringify(records)), envelope)).toEqual(sampleBoard());
  });

  test('keeps a file that contradicts itself as it is', () => {
    const board = sampleBoard();
    const [, , third] = board.document.children[0]?.children ?? [];
    Object.assign(third ?? {}, { absoluteBoundingBox: { x: 77, y: 77, width: 1100, height: 720 } });
    expect(reopened(board)).toEqual(board);
  });
});

/** Boards that others made lie beside the project on the machines of its makers, never in it. */
const shared = new URL('../../../shared/boards/', import.meta.url);
const boards = existsSync(shared)
  ? readdirSync(shared).filter((name) => name.endsWith('.json') && !name.includes('.expected.'))
  : [];

describe.skipIf(boards.length === 0)('boards of strangers', () => {
  test.each(boards)('%s opens where it says and saves without loss', (name) => {
    const json: unknown = JSON.parse(readFileSync(new URL(name, shared), 'utf8'));
    const { records, envelope } = openBoard(json);
    expect(equalJson(saveBoard(records, envelope), json)).toBe(true);
    const source = sourceOf(records);
    for (const { id, props } of records) {
      const box = props.raw?.absoluteBoundingBox;
      if (box === undefined) continue;
      const { x, y } = boundsOf(absoluteTransform(source, id), props.width ?? 0, props.height ?? 0);
      expect(
        equalJson({ x, y }, { x: Reflect.get(Object(box), 'x'), y: Reflect.get(Object(box), 'y') }, 0.1),
        id,
      ).toBe(true);
    }
  });
});
