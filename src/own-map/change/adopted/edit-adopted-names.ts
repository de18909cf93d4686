import type { DraftName } from '../../../plane/map-draft.ts';
import { nameOn } from '../../../plane/name-shown.ts';
import { withNameAt } from '../../adopted/names-in-one-text.ts';
import { isReordered } from '../compare-records.ts';
import { type Draft, editNode, hinder, nodeOf } from '../draft.ts';
import { removeNode, setParent, setText } from '../draft-nodes.ts';
import { heldBy } from '../work.ts';
import { addName, refusals } from './add-name.ts';
import { namesNow } from './names-now.ts';

/**
 * Columns and rows that a file renames, takes away or adds, drawn as the map's own are. What stands in the order of
 * people's drawing, or cannot be told one by one, is a hindrance that says what to do on the board.
 */
export function editAdoptedNames(draft: Draft): void {
  const fresh = new Map<string, DraftName>();
  for (const list of ['stages', 'lanes'] as const) {
    const { added, removed, updated } = draft.difference[list];
    for (const { before, after, fields } of updated) {
      draft.restamp.add(after.id);
      if (fields.includes('name')) rename(draft, list, before, after);
    }
    for (const record of removed) removeName(draft, list, record.id);
    const isX = (list === 'stages') === !draft.map.found?.transposed;
    for (const record of added) {
      const kept = namesNow(draft, fresh);
      const drawn = addName(draft, {
        list,
        record,
        axis: isX ? 'x' : 'y',
        names: kept[list].filter(isSomewhere),
        others: kept[list === 'stages' ? 'lanes' : 'stages'].filter(isSomewhere),
      });
      if (drawn) fresh.set(record.id, drawn);
    }
    refuseOrder(draft, list);
  }
  draft.names = namesNow(draft, fresh);
}

const isSomewhere = ({ from }: DraftName): boolean => !Number.isNaN(from);

const foundName = (draft: Draft, list: 'stages' | 'lanes', id: string): DraftName | undefined =>
  draft.map.found?.[list][draft.current[list].findIndex((record) => record.id === id)];

/** Headers and labels say new names, everywhere where they said the old one; in one text for all, its line does. */
function rename(
  draft: Draft,
  list: 'stages' | 'lanes',
  before: { name: string },
  after: { id: string; name: string },
): void {
  const name = foundName(draft, list, after.id);
  if (!name) return;
  for (const { id } of name.nodes) {
    const node = nodeOf(draft, id);
    if (!node) continue;
    if (name.line !== undefined) setText(draft, node, withNameAt(node, name.line, after.name));
    else if (nameOn(node) === before.name) sayName(draft, id, after.name);
  }
}

/** Lets a node say a name: a section by its own name, anything else by its text. */
export function sayName(draft: Draft, nodeId: string, name: string): void {
  const node = nodeOf(draft, nodeId);
  if (!node) return;
  if (node.type !== 'SECTION') setText(draft, node, name);
  else {
    const edited = editNode(draft, nodeId);
    if (edited) edited.name = name;
  }
}

/** Takes a header away, wherever it stands; what lies in its section stays where it lies. */
function removeName(draft: Draft, list: 'stages' | 'lanes', id: string): void {
  const name = foundName(draft, list, id);
  const reason = whyNotRemoved(draft, list, name);
  if (reason !== null) hinder(draft, id, reason);
  for (const { id: nodeId } of (reason === null ? name?.nodes : undefined) ?? []) {
    const node = nodeOf(draft, nodeId);
    if (!node) continue;
    for (const child of [...heldBy(draft, nodeId)]) setParent(draft, child, node.parentId);
    removeNode(draft, nodeId);
  }
}

function whyNotRemoved(draft: Draft, list: 'stages' | 'lanes', name: DraftName | undefined): string | null {
  const word = list === 'stages' ? 'stage' : 'row';
  if (!name || draft.target[list].length === 0)
    return `This is the last ${word} of the map: without any, it is no map. Delete the map on the board.`;
  if (name.fill !== undefined)
    return `A legend tells the ${word}s by their colours on this board: take the colour out there, then it is gone here too.`;
  if (name.line !== undefined)
    return `The names of all ${word}s stand in one text on this board: delete its line there, then it is gone here too.`;
  if (name.nodes.length === 0) return refusals.none(word);
  if (name.nodes.some((node) => node.id === draft.map.rootId))
    return `This ${word}’s header also stands for the whole map: give it another name, or delete it on the board.`;
  return null;
}

/** The order of columns and rows is where people drew them. */
function refuseOrder(draft: Draft, list: 'stages' | 'lanes'): void {
  const { current, target, difference } = draft;
  const [word, field] = list === 'stages' ? ['column', 'stageOrder'] : ['row', 'laneOrder'];
  if (!isReordered([...current[list], ...difference[list].added], target[list])) return;
  hinder(
    draft,
    target.id,
    `People drew the ${word}s of this map in their order, and new ones come last: move them on the board, with their notes, then that order is read.`,
    field,
  );
}
