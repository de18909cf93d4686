import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NodeRecord, Transform2 } from '../../figjam/document/records.ts';
import { absoluteTransform, multiply } from '../../figjam/geometry/transform.ts';
import type { Editing, Seat, Stage } from '../seat/seat.ts';
import { useSignal } from '../state/use-signal.ts';
import { findTextBox, type TextBox } from './text-box.ts';

/** The text being typed in place, lying exactly over the node. Escape, or leaving it, writes it down. */
export function TextEditor({ seat, stage }: { seat: Seat; stage: Stage }) {
  const editing = useSignal(seat.editing);
  useLayoutEffect(
    () => stage.view.hideText(editing?.cell === undefined ? (editing?.nodeId ?? null) : null),
    [editing],
  );
  const record = editing === null ? undefined : seat.session.document.get(editing.nodeId);
  if (editing === null || record === undefined) return null;
  const key = `${editing.nodeId} ${editing.cell?.row} ${editing.cell?.column}`;
  const box = findTextBox(record, editing, seat.session.metrics);
  return box === null ? null : <Typing key={key} {...{ seat, stage, editing, record, box }} />;
}

interface TypingProps {
  seat: Seat;
  stage: Stage;
  editing: Editing;
  record: NodeRecord;
  box: TextBox;
}

function Typing({ seat, stage, editing, record, box }: TypingProps) {
  const view = useSignal(stage.camera.view);
  const field = useRef<HTMLTextAreaElement>(null);
  const [first] = useState(box.characters);
  const finish = (): void => {
    const text = field.current?.value ?? first;
    if (seat.editing.value === null) return;
    seat.editing.set(null);
    stage.svg.focus({ preventScroll: true });
    if (text !== first) void seat.session.act(writeDown(editing, box, text));
  };
  const fitField = (): void => {
    const area = field.current;
    if (area === null) return;
    area.style.height = '0';
    area.style.height = `${area.scrollHeight}px`;
    if (box.grows) {
      area.style.width = '0';
      area.style.width = `${area.scrollWidth + 4}px`;
    }
    if (box.centred) area.style.marginTop = `${Math.max(0, (box.height - area.scrollHeight) / 2)}px`;
  };
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
    fitField();
  }, []);

  const onScreen = multiply(
    [
      [view.k, 0, view.x],
      [0, view.k, view.y],
    ],
    absoluteTransform(seat.session.document, record.id),
  );
  return (
    <textarea
      ref={field}
      class="typing"
      aria-label={`Text of ${record.props.name || 'this node'}`}
      defaultValue={first}
      spellcheck={false}
      wrap={box.grows ? 'off' : 'soft'}
      style={{
        ...lookOf(box),
        transform: `matrix(${cssMatrix(onScreen)}) translate(${box.x}px, ${box.y}px)`,
      }}
      onInput={fitField}
      onBlur={finish}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        const done =
          event.key === 'Escape' ||
          (event.key === 'Enter' && (event.metaKey || event.ctrlKey || box.act === 'rename'));
        if (!done) return;
        event.preventDefault();
        finish();
      }}
    />
  );
}

function writeDown(editing: Editing, box: TextBox, text: string): { [key: string]: string | number } {
  const { nodeId: node, cell } = editing;
  if (cell !== undefined) return { do: 'typeCell', node, row: cell.row, col: cell.column, text };
  return box.act === 'rename' ? { do: 'rename', node, name: text } : { do: 'type', node, text };
}

const cssMatrix = ([[a, c, x], [b, d, y]]: Transform2): string => [a, b, c, d, x, y].join(',');

const lookOf = (box: TextBox) => ({
  width: `${box.width}px`,
  minHeight: box.centred ? 'auto' : `${box.height}px`,
  fontFamily: `"${box.fontFamily}", Inter, sans-serif`,
  fontSize: `${box.fontSize}px`,
  fontWeight: box.fontWeight,
  lineHeight: box.lineHeight,
  color: box.color,
  background: box.act === 'rename' ? box.background : 'transparent',
  textAlign: box.align,
});
