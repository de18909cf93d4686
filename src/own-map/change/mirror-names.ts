import { oneLineOf } from '../../plane/name-shown.ts';
import {
  type Draft,
  type DraftNode,
  editNode,
  hasWork,
  nodeWithStamp,
  partsOfStage,
  rootOf,
} from './draft.ts';
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
    mirror(draft, id, name, bar, section);
  }
  mirror(draft, target.id, target.title, nodeWithStamp(draft, target.id, 'title'), rootOf(draft));
}

function mirror(
  draft: Draft,
  recordId: string,
  name: string,
  written: DraftNode | null,
  section: DraftNode | null,
): void {
  const isWritten = !written || oneLineOf(written.text) === name;
  const isCalled = !section || oneLineOf(section.name) === name;
  if (isWritten && isCalled) return;
  draft.restamp.add(recordId);
  if (!isWritten) setName(draft, written, name);
  if (!isCalled) editNode(draft, section.id, { name });
}
