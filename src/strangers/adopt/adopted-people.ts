import type { Stamp } from '../../journey/stamp.ts';
import { type AdoptedWork, decorStamp, personStamp } from '../../own-map/adopted/adopted-stamps.ts';
import type { DraftPerson, MapDraft } from '../../plane/map-draft.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { type AdoptedNodes, partsOf } from './adopted-parts.ts';
import { withStampOf } from './find-adopted.ts';
import { byPlace, sayingsOf } from './person-sayings.ts';
import { knownName, readPerson } from './read-person.ts';

/**
 * The people of a map that people drew, as their blocks show them now: which nodes are whose block, stamps remember; what
 * they say is read from the board by the very reading that found them.
 */
export function readAdoptedPeople(all: AdoptedNodes): DraftPerson[] {
  const named = withStampOf('persona', all.members);
  const people = partsOf(named, 'personaId', all).map(({ id, stamp, nodes }): DraftPerson => {
    const { name, details, adopted } = stamp;
    const isApart = adopted?.apart === true;
    const [node] = nodes;
    const stamped = { name, id: node?.id ?? '' };
    const read = readPerson(
      nodes.flatMap(sayingsOf),
      isApart,
      stamped.id,
      (reading) => knownName(reading) ?? stamped,
    );
    return {
      key: id,
      name: read?.name.name || name,
      fields: read?.fields ?? {},
      nodes,
      isApart,
      agreed: { id, details },
    };
  });
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
