import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import type { LiveBoard } from './live-board.ts';
import { type Choices, type Deed, notesOf } from './random-person.ts';

/** Lets a person do `steps` things to the map itself: stages, labels, scaffold, groups, sections, other kinds of nodes. */
export function rearrangeBoard(board: LiveBoard, choices: Choices, steps: number): Deed[] {
  const deeds: Deed[] = [];
  for (let step = 0; step < steps; step += 1) {
    const deed = rearrangeOnce(board, choices);
    if (deed) deeds.push(deed);
  }
  return deeds;
}

type Box = { x: number; y: number; width: number; height: number };

function rearrangeOnce(board: LiveBoard, choices: Choices): Deed | null {
  const records = board.client.control.records();
  const ofKind = (kind: string) => records.filter((record) => kindOf(record) === kind);
  const stage = choices.of(ofKind('stage').filter(({ type }) => type === 'SECTION'));
  const label = choices.of(ofKind('lane'));
  const leaf = choices.of(ofKind('decor').filter(({ type }) => type !== 'SECTION'));
  const notes = notesOf(board);
  const [note, other] = [choices.of(notes), choices.of(notes)];
  const boxOf = (id: string): Box =>
    board.figma.currentPage.findOne((node) => node.id === id)?.absoluteBoundingBox ?? noBox;
  const words = choices.words();
  const done = (act: string, touched: string[] = []): Deed => ({ act, touched });
  switch (choices.pick(20)) {
    case 0: {
      const beside = choices.of(ofKind('stage'));
      // Beside itself it would wander off, out of the map in the end.
      if (!stage || !beside || beside === stage) return null;
      const { x, y, width } = boxOf(beside.id);
      board.act({ do: 'drag', node: stage.id, x: x + width + 20, y: boxOf(stage.id).y || y });
      return done('move a stage');
    }
    case 1:
      return stage ? done('duplicate a stage', board.act({ do: 'duplicate', nodes: [stage.id] })) : null;
    case 2:
      if (stage) board.act({ do: 'rename', node: stage.id, name: words });
      return done('rename a stage');
    case 3: {
      const bar = choices.of(ofKind('bar'));
      if (bar) board.act({ do: 'type', node: bar.id, text: words });
      return done('type a bar');
    }
    case 4:
      if (leaf) board.act({ do: 'delete', nodes: [leaf.id] });
      return done('delete scaffold');
    case 5:
      if (label) {
        const { x, y } = boxOf(label.id);
        board.act({ do: 'drag', node: label.id, x: x + choices.pick(30), y: y + choices.pick(80) - 40 });
      }
      return done('nudge a label');
    case 6:
      if (label) {
        const { width, height } = boxOf(label.id);
        board.act({ do: 'resize', node: label.id, width, height: height + choices.pick(300) });
      }
      return done('resize a label');
    case 7:
      if (label) board.act({ do: 'type', node: label.id, text: words });
      return done('type a label');
    case 8:
      if (label) board.act({ do: 'delete', nodes: [label.id] });
      return done('delete a label');
    case 9:
      return label ? done('duplicate a label', board.act({ do: 'duplicate', nodes: [label.id] })) : null;
    case 10:
      if (!note || !other || note === other || note.parentId !== other.parentId) return null;
      board.act({ do: 'group', nodes: [note.id, other.id] });
      return done('group');
    case 11: {
      const group = choices.of(records.filter(({ type }) => type === 'GROUP'));
      if (group) board.act({ do: 'ungroup', node: group.id });
      return done('ungroup');
    }
    case 12: {
      const size = 120 + choices.pick(500);
      if (note) board.act({ do: 'resize', node: note.id, width: size, height: size });
      return done('scale a note');
    }
    case 13:
      if (note) board.act({ do: 'wide', node: note.id });
      return done('widen a note');
    case 14:
      if (note) board.act({ do: choices.pick(2) === 0 ? 'lock' : 'hide', nodes: [note.id] });
      return done('lock or hide');
    case 15: {
      if (!note) return null;
      const touched = board.act({
        do: 'cutPaste',
        nodes: [note.id],
        dx: choices.pick(60),
        dy: choices.pick(60),
      });
      return done('cut and paste', [note.id, ...touched]);
    }
    case 16: {
      if (!note) return null;
      const { x, y, width, height } = boxOf(note.id);
      const size = { width: width + 40, height: height + 40 };
      return done(
        'draw a section',
        board.act({ do: 'addSection', x: x - 20, y: y - 20, ...size, name: words }),
      );
    }
    case 17: {
      if (!stage) return null;
      const last = ofKind('stage').reduce((far, { id }) => Math.max(far, boxOf(id).x + boxOf(id).width), 0);
      const { y, height } = boxOf(stage.id);
      const place = { x: last + 40, y, width: 600, height };
      return done('draw a stage', board.act({ do: 'addSection', ...place, name: words }));
    }
    case 18:
      if (stage && choices.pick(3) === 0) board.act({ do: 'deleteSectionOnly', node: stage.id });
      return done('dissolve a stage');
    default: {
      if (!note) return null;
      const { x, y } = boxOf(note.id);
      const place = { x: x + choices.pick(300), y: y + choices.pick(300) };
      return done('add a text', board.act({ do: 'addText', ...place, text: words }));
    }
  }
}

const noBox: Box = { x: 0, y: 0, width: 0, height: 0 };

function kindOf(record: NodeRecord): string {
  return /kind\\":\\"(\w+)/.exec(JSON.stringify(record.props))?.[1] ?? '';
}
