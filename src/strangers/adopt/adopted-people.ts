import type { Stamp } from '../../journey/stamp.ts';
import { type AdoptedWork, decorStamp, personStamp } from '../../own-map/adopted/adopted-stamps.ts';
import type { Identity } from '../../plane/interpret-identity.ts';
import type { DraftPerson, MapDraft } from '../../plane/map-draft.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp, stampOf } from '../../plane/seen-nodes.ts';
import { byPlace, sayingsOf } from './person-sayings.ts';
import { readPerson } from './read-person.ts';

/**
 * The people of a map that people drew, as their blocks show them now: which nodes are whose block, stamps remember; what
 * they say is read from the board by the very reading that found them.
 */
export function readAdoptedPeople(members: readonly SeenNode[], identity: Identity): DraftPerson[] {
  const people: DraftPerson[] = [];
  for (const node of members) {
    const id = identity.recordOf.get(node.id);
    if (!hasStamp(node, 'persona') || !node.stamp.adopted || id === undefined) continue;
    const { adopted, recordId, details, name } = node.stamp;
    const isOriginal = id === recordId;
    const others = members.filter((other) => isOriginal && stampOf(other, 'decor')?.personaId === recordId);
    const nodes = [node, ...others];
    const sayings = nodes.reduce<ReturnType<typeof sayingsOf>>(
      (all, each) => all.concat(sayingsOf(each)),
      [],
    );
    const read = readPerson(sayings, { nameId: node.id, isApart: adopted.apart });
    people.push({
      key: node.id,
      name: read?.name || name,
      fields: read?.fields ?? {},
      nodes,
      confidence: 1,
      reason: 'You said so when you took this board into use.',
      isDoubtful: false,
      isApart: adopted.apart,
      agreed: { id, details },
    });
  }
  return byPlace(people);
}

/** The stamps of people's blocks: the node with the name stands for the persona, the others are its block. */
export function stampPeople(
  work: AdoptedWork,
  found: MapDraft,
  add: (node: SeenNode, stamp: Stamp) => void,
): void {
  for (const [at, person] of (found.people ?? []).entries()) {
    const [node, ...others] = person.nodes;
    const persona = work.journey.personas[at];
    if (!node || !persona) continue;
    add(node, personStamp(work, person, persona, node));
    for (const other of others) add(other, { ...decorStamp(work, other, 'person'), personaId: persona.id });
  }
}
