import { performAct } from '../../../playground/figjam/acts/perform-act.ts';
import { createBoard } from '../../../playground/figjam/document/board.ts';
import type { Json, NodeRecord } from '../../../playground/figjam/document/records.ts';
import type { Settings } from '../../../playground/figjam/document/settings.ts';
import { absoluteBounds } from '../../../playground/figjam/geometry/transform.ts';
import { emptyBoard } from './client.ts';

/** A person called Ana on an empty board. */
export function startPerson(settings: Partial<Settings> = {}) {
  const user = { id: 'u1', name: 'Ana', color: '#ff0000' };
  const board = createBoard({ records: emptyBoard, fileName: 'Test', session: 1, user, settings, seed: 1 });
  const { document } = board;
  const act = (name: string, fields: { [field: string]: Json } = {}): string[] =>
    performAct(board, { do: name, ...fields });
  const need = (id: string): NodeRecord => {
    const record = document.get(id);
    if (record === undefined) throw new Error(`no node ${id}`);
    return record;
  };
  return {
    board,
    document,
    act,
    need,
    /** Does an act that makes something, and gives its first node. */
    make(name: string, fields: { [field: string]: Json }): string {
      const [id] = act(name, fields);
      if (id === undefined) throw new Error(`${name} made nothing`);
      return id;
    },
    place(id: string): [number, number] {
      const { x, y } = absoluteBounds(document, id);
      return [Math.round(x), Math.round(y)];
    },
    parent: (id: string) => need(id).parentId,
    words: (id: string) => need(id).props.text?.characters,
  };
}
