import type { LiveBoard } from './live-board.ts';
import { type Choices, notesOf } from './random-person.ts';

/** What makes a map untidy besides what people do with notes: scaled and wide notes, moved faces, deleted scaffold. */
export function messUp(board: LiveBoard, choices: Choices, steps: number): void {
  for (let step = 0; step < steps; step += 1) messOnce(board, choices);
}

function messOnce(board: LiveBoard, choices: Choices): void {
  const records = board.client.control.records();
  const note = choices.of(notesOf(board));
  const marker = choices.of(records.filter((record) => kindOf(record) === 'emotion'));
  const scaffold = choices.of(
    records.filter((record) => kindOf(record) === 'decor' && !isSection(record.type)),
  );
  switch (choices.pick(7)) {
    case 0:
      if (note) {
        const size = 120 + choices.pick(400);
        board.act({ do: 'resize', node: note.id, width: size, height: size });
      }
      return;
    case 1:
      if (note) board.act({ do: 'wide', node: note.id });
      return;
    case 2:
      if (marker) board.act({ do: 'duplicate', nodes: [marker.id] });
      return;
    case 3:
    case 4:
      if (note)
        board.act({ do: 'type', node: note.id, text: Array.from({ length: 60 }, choices.words).join(' ') });
      return;
    case 5:
      if (scaffold) board.act({ do: 'delete', nodes: [scaffold.id] });
      return;
    default:
      board.act({ do: 'addText', x: choices.pick(6000), y: choices.pick(4000), text: choices.words() });
  }
}

const isSection = (type: string) => type === 'SECTION';

function kindOf(record: { props: { [name: string]: unknown } }): string {
  return /kind\\":\\"(\w+)/.exec(JSON.stringify(record.props))?.[1] ?? '';
}
