import type { NodeRecord } from '../document/records.ts';

/** Nodes whose name says their text, and what they are called without one (oracle, §7; of others the name is not known). */
const emptyNames: { [type: string]: string } = {
  STICKY: 'Sticky',
  SHAPE_WITH_TEXT: 'Shape with text',
  CONNECTOR: 'Connector line',
  TEXT: 'Text',
};

/** The name that follows a new text: undefined when somebody renamed the node, or it is called so already. */
export function nameAfter(record: NodeRecord | undefined, text: unknown): string | undefined {
  const empty = record === undefined ? undefined : emptyNames[record.type];
  if (record === undefined || empty === undefined || record.props.autoRename === false) return undefined;
  const nameOf = (characters: string): string => (characters === '' ? empty : characters);
  const old = record.props.text?.characters ?? '';
  const follows = record.props.name === old || record.props.name === nameOf(old);
  const name = nameOf(readCharacters(text));
  return follows && name !== record.props.name ? name : undefined;
}

function readCharacters(text: unknown): string {
  return typeof text === 'object' && text !== null && 'characters' in text ? String(text.characters) : '';
}
