import { sayType } from '../seat/node-kinds.ts';
import type { Seat } from '../seat/seat.ts';

/** What is selected, in words for a screen reader: kind, text, and what it lies in. */
export function describeSelection(seat: Seat): string {
  const { document, selection } = seat.session;
  const [first, another] = selection.value;
  const node = first === undefined ? undefined : document.get(first);
  if (node === undefined) return 'Nothing selected';
  if (another !== undefined) return `${selection.value.length} things selected`;
  const text = node.props.text?.characters || (node.type === 'SECTION' ? node.props.name : '') || 'empty';
  const around = node.parentId === null ? undefined : document.get(node.parentId);
  const place = around?.type === 'SECTION' ? `, in ${around.props.name}` : '';
  return `${sayType(node.type)}: ${text}${place}${node.props.locked === true ? ', locked' : ''}`;
}
