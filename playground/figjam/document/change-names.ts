import { equalValues } from './json.ts';
import type { NodeRecord, Transform2 } from './records.ts';
import { placeProperty } from './registers.ts';
import type { Change } from './replica.ts';

/** Names that Figma's change events use where the record keeps a property under another. */
const names: { [property: string]: readonly string[] } = {
  relaunchData: [],
  raw: [],
  boxPinned: [],
  isWideWidth: ['width'],
  sectionContentsHidden: [],
  textBackgroundFills: ['textBackground'],
  stuckTo: [],
  truncates: [],
  userHeight: [],
  rows: ['height'],
  columns: ['width'],
};

/** The property names that an event tells for one change (figjam-facts §9.1). */
export function changedNames(change: Change): readonly string[] {
  const { property = '', before, after } = change;
  if (property === placeProperty) return ['parent'];
  if (property === 'transform') return transformNames(before, after);
  if (property === 'text') return textNames(change.type, before, after);
  if (property.startsWith('cell:')) return ['text'];
  return Object.hasOwn(names, property) ? (names[property] ?? []) : [property];
}

function transformNames(before: NodeRecord | undefined, after: NodeRecord | undefined): string[] {
  const [old, now] = [before?.props.transform, after?.props.transform];
  const changed = ['relativeTransform'];
  if (old?.[0][2] !== now?.[0][2]) changed.push('x');
  if (old?.[1][2] !== now?.[1][2]) changed.push('y');
  if (!sameTurn(old, now)) changed.push('rotation');
  return changed;
}

function sameTurn(a: Transform2 | undefined, b: Transform2 | undefined): boolean {
  return a?.[0][0] === b?.[0][0] && a?.[1][0] === b?.[1][0];
}

function textNames(type: string, before: NodeRecord | undefined, after: NodeRecord | undefined): string[] {
  const [old, now] = [before?.props.text, after?.props.text];
  if (type !== 'TEXT') return ['text'];
  const changed: string[] = [];
  if (old?.characters !== now?.characters) changed.push('characters');
  if (!equalValues(old?.runs, now?.runs)) changed.push('styledTextSegments');
  if (!equalValues(old?.align, now?.align)) changed.push('textAlignHorizontal', 'textAlignVertical');
  if (old?.autoResize !== now?.autoResize) changed.push('textAutoResize');
  return changed;
}
