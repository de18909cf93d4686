import { recordLists } from '../../journey/journey.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import type { WordsSeen } from '../../plane/words-seen.ts';
import { fieldNamed, personBegun } from './person-words.ts';

/**
 * Takes from the words of a page what the records of a map say that people drew. A node counts as said by a record only as
 * far as the record's own values say its words. Feelings say a face or a number as a value; of a person, headings are the
 * names of fields.
 */
export function sayRecords(words: WordsSeen, map: ReadMap, index: SceneIndex): void {
  const { journey, found } = map;
  const nodesOf = (id: string) => (map.nodes[id] ?? []).flatMap((nodeId) => index.byId.get(nodeId) ?? []);
  const { personas, stages, lanes, cards, links, emotions, metrics } = journey;
  for (const { id } of emotions) for (const node of nodesOf(id)) words.sayAll(node);
  for (const record of [...stages, ...lanes, ...cards, ...links, ...metrics, ...personas])
    for (const node of nodesOf(record.id)) words.say(node, valuesOf(record));
  for (const { id } of personas)
    for (const node of nodesOf(id)) if (isLabel(words.left(node))) words.sayAll(node);
  // Its first name may stand for the whole map: what is a note or a name is none of the title.
  for (const node of nodesOf(journey.id)) words.say(node, valuesOf(journey, recordLists));
  const fields = valuesOf([...stages, ...lanes], ['name']);
  for (const node of found?.scaffold ?? []) words.say(node, fields);
}

/** `Needs`, `Persona:`: what a person's field, or the person, is called. */
const isLabel = (text: string): boolean => fieldNamed(text) !== null || personBegun(text) === '';

/** Fields whose values no board shows as they are. */
const unshown: readonly string[] = ['id', 'kind', 'stageId', 'laneId', 'from', 'to'];

/** All words and numbers that a record holds, at whatever depth, but in fields that are `known`, the longest first. */
function valuesOf(value: unknown, known: readonly string[] = []): string[] {
  const found: string[] = [];
  const collect = (one: unknown): void => {
    if (typeof one === 'string' || typeof one === 'number') found.push(String(one));
    else if (typeof one === 'object' && one !== null)
      for (const [key, inner] of Object.entries(one))
        if (!unshown.includes(key) && !known.includes(key)) collect(inner);
  };
  collect(value);
  return found.sort((a, b) => b.length - a.length);
}

/** Why words of a map's own node are in none of its records: the node was read, these words were not. */
export function explainLeft(node: SeenNode, map: ReadMap): string {
  if (node.type === 'TABLE')
    return 'It stands in the table of a map, and is neither a name nor a note of it.';
  if (map.found?.scaffold.some(({ id }) => id === node.id))
    return 'It belongs to the drawing of a map: it heads its names, or says one of them again.';
  if (node.type === 'SECTION')
    return 'It is the name of a section of a map; what it holds is called otherwise there.';
  return 'The rest of these words is read as part of a map; these are none of its names and notes.';
}
