import { oneLineOf } from '../../plane/name-shown.ts';
import { type Draft, editNode, hasWork, nodeOf, nodeWithStamp, partsOfStage } from './draft.ts';
import { setName } from './set-name.ts';

/**
 * Bar and section name of a stage mirror each other, as do the map's title and its section's name. Where a person
 * changed one of two, the other follows with the next write: never by itself, but for tidying (`always`).
 */
export function mirrorNames(draft: Draft, always = false): void {
  if (!always && !hasWork(draft)) return;
  const { target } = draft;
  for (const { id, name } of target.stages) {
    const { bar, section } = partsOfStage(draft, id);
    const same = oneLineOf(bar?.text ?? name) === name && oneLineOf(section?.name ?? name) === name;
    if (same) continue;
    draft.restamp.add(id);
    if (oneLineOf(bar?.text) !== name) setName(draft, bar, name);
    rename(draft, section?.id, name);
  }
  const title = nodeWithStamp(draft, target.id, 'title');
  const root = nodeOf(draft, draft.map.rootId);
  if (oneLineOf(title?.text ?? target.title) === target.title && oneLineOf(root?.name) === target.title)
    return;
  draft.restamp.add(target.id);
  if (oneLineOf(title?.text) !== target.title) setName(draft, title, target.title);
  rename(draft, root?.id, target.title);
}

function rename(draft: Draft, id: string | undefined, name: string): void {
  const node = nodeOf(draft, id);
  if (!node || oneLineOf(node.name) === name) return;
  const edited = editNode(draft, node.id);
  if (edited) edited.name = name;
}
