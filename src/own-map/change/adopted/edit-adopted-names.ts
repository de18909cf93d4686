import type { DraftName, DraftNames, FoundMap } from '../../../plane/map-draft.ts';
import { nameOn } from '../../../plane/name-shown.ts';
import { axisOf } from '../../adopted/divide-axis.ts';
import { withNameAt } from '../../adopted/names-in-one-text.ts';
import { isReordered } from '../compare-records.ts';
import { type Draft, type DraftNode, editNode, hinder, nodeOf } from '../draft.ts';
import { removeNode, setParent, setText } from '../draft-nodes.ts';
import { heldBy } from '../work.ts';
import { addName } from './add-name.ts';
import { foundName, namesNow, whyNotAlone } from './found-names.ts';

/**
 * Columns and rows that a file renames, takes away or adds, drawn as the map's own are. What stands in the order of
 * people's drawing, or cannot be told one by one, is a hindrance that says what to do on the board.
 */
export function editAdoptedNames(draft: Draft, found: FoundMap): void {
  const fresh = new Map<string, DraftName>();
  for (const list of ['stages', 'lanes'] as const) {
    const { added, removed, updated } = draft.difference[list];
    for (const { before, after, fields } of updated) {
      draft.restamp.add(after.id);
      if (fields.includes('name')) rename(draft, foundName(found, list, after.id), before.name, after.name);
    }
    for (const { id } of removed) removeName(draft, list, id, foundName(found, list, id));
    for (const record of added) {
      const now = namesNow(draft, found, fresh);
      const [names, others] = list === 'stages' ? [now.stages, now.lanes] : [now.lanes, now.stages];
      const drawn = addName(draft, {
        list,
        record,
        axis: axisOf(found, list),
        names: names.filter(isSomewhere),
        others: others.filter(isSomewhere),
        reach: found.box,
      });
      if (drawn) fresh.set(record.id, drawn);
    }
    refuseOrder(draft, list);
  }
  draft.names = namesNow(draft, found, fresh);
}

const isSomewhere = ({ from }: DraftName): boolean => !Number.isNaN(from);

/** Headers and labels say new names, everywhere where they said the old one; in one text for all, its line does. */
function rename(draft: Draft, name: DraftName | undefined, before: string, after: string): void {
  for (const { id } of name?.nodes ?? []) {
    const node = nodeOf(draft, id);
    if (!node) continue;
    if (name?.line !== undefined) setText(draft, node, withNameAt(node, name.line, after));
    else if (nameOn(node) === before) sayName(draft, node, after);
  }
}

/** Lets a node say a name: a section by its own name, anything else by its text. */
export function sayName(draft: Draft, node: DraftNode | null, name: string): void {
  if (node?.type !== 'SECTION') setText(draft, node, name);
  else Object.assign(editNode(draft, node.id) ?? {}, { name });
}

/** Takes a header away, wherever it stands; what lies in its section stays where it lies. */
function removeName(draft: Draft, list: keyof DraftNames, id: string, name: DraftName | undefined): void {
  const reason = whyNotRemoved(draft, list, name);
  if (reason !== null) {
    hinder(draft, id, reason);
    return;
  }
  for (const { id: nodeId } of name?.nodes ?? []) {
    const node = nodeOf(draft, nodeId);
    if (!node) continue;
    for (const child of [...heldBy(draft, nodeId)]) setParent(draft, child, node.parentId);
    removeNode(draft, nodeId);
  }
}

function whyNotRemoved(draft: Draft, list: keyof DraftNames, name: DraftName | undefined): string | null {
  const word = list === 'stages' ? 'stage' : 'row';
  if (draft.target[list].length === 0)
    return `This is the last ${word} of the map: without any, it is no map. Delete the map on the board.`;
  const isCarrier = name?.nodes.some((node) => node.id === draft.map.rootId);
  return (
    whyNotAlone(list, name, 'remove') ??
    (isCarrier
      ? `This ${word}’s header also stands for the whole map: give it another name, or delete it on the board.`
      : null)
  );
}

/** The order of columns and rows is where people drew them. */
function refuseOrder(draft: Draft, list: keyof DraftNames): void {
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
