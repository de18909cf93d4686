import { journeyFields } from '../../journey/fields.ts';
import { recordLists } from '../../journey/journey.ts';
import { readFacts } from '../../plane/interpret-facts.ts';
import { claimNodes, leaveWords, type MapReader } from '../../plane/map-reader.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp, type SeenWith, stampOf } from '../../plane/seen-nodes.ts';
import { chooseMirrored } from './mirrored-name.ts';

type Bag = { [field: string]: unknown };

/** Fields that a row of the facts table may not claim. */
export const journeyReserved = ['id', 'title', 'exported', ...recordLists];

/** The journey's own fields: its title, its facts table, and what no node shows. */
export function readHeading(reader: MapReader, journeyId: string): Bag {
  const title = keeperOf(reader, 'title');
  const facts = keeperOf(reader, 'facts');
  const record: Bag = { ...stampOf(reader.root, 'journey')?.details };
  if (facts && hasStamp(facts, 'facts')) {
    const read = readFacts(facts.table?.cells ?? [], facts.stamp.rows, journeyFields, journeyReserved);
    for (const [field, value] of read.fields) record[field] = value;
    leaveWords(reader, facts, read.left);
  }
  claimNodes(reader, journeyId, 1, [reader.root, title, facts]);
  return {
    ...record,
    id: journeyId,
    title: chooseTitle(reader, journeyId, title && hasStamp(title, 'title') ? title : null),
  };
}

/** The first node of this kind whose stamp is its own; a copy only where no original is left. */
function keeperOf(reader: MapReader, kind: 'title' | 'facts'): SeenNode | null {
  const found = reader.members.filter((node) => hasStamp(node, kind));
  return found.find((node) => node.stamp?.nodeId === node.id) ?? found[0] ?? null;
}

/** The title text and the section's name mirror each other: what a person changed wins, the title text first. */
function chooseTitle(reader: MapReader, journeyId: string, title: SeenWith<'title'> | null): string {
  const stamp = stampOf(reader.root, 'journey');
  const shown = oneLineOf(title?.text);
  const named = oneLineOf(reader.root.name);
  const titleChanged = title !== null && shown !== '' && shown !== oneLineOf(title.stamp.text);
  const given = oneLineOf(stamp?.name);
  const nameChanged = named !== '' && named !== given;
  const name = chooseMirrored(
    reader,
    journeyId,
    { shown, isChanged: titleChanged },
    { shown: named, isChanged: nameChanged },
    (title, section) => `The map’s title says “${title}”, its section “${section}”. The title is taken.`,
  );
  // Blanks around it are seen by nobody: a name that nobody changed is what it was.
  return (name === given ? stamp?.name : name) || stamp?.name || 'Map without a title';
}
