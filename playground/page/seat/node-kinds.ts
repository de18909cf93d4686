/** Types whose inside is a place of its own: a press on their body does not take hold of them. */
export function isContainer(type: string): boolean {
  return type === 'SECTION' || type === 'FRAME';
}

/** Types whose text, or name, a person types in place. */
export function hasOwnText(type: string): boolean {
  return (
    type === 'STICKY' ||
    type === 'SHAPE_WITH_TEXT' ||
    type === 'TEXT' ||
    type === 'CONNECTOR' ||
    type === 'SECTION'
  );
}

const spoken: { readonly [type: string]: string } = {
  STICKY: 'Sticky note',
  SHAPE_WITH_TEXT: 'Shape',
  SECTION: 'Section',
  CONNECTOR: 'Connector',
  TEXT: 'Text',
  TABLE: 'Table',
  STAMP: 'Stamp',
  GROUP: 'Group',
  CODE_BLOCK: 'Code block',
};

/** What people call a node of this type. */
export function sayType(type: string): string {
  return spoken[type] ?? type.charAt(0) + type.slice(1).toLowerCase().replaceAll('_', ' ');
}
