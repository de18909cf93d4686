import { hashJson } from '../../journey/hash.ts';
import type { Base } from '../../journey/merge/file-edit.ts';
import { own } from '../../journey/own.ts';
import type { Records } from '../../journey/records.ts';
import { type Chain, type Hashes, notKnown, recallChain } from './chain.ts';
import type { TextMemory } from './memory.ts';

/** What lines remember, by record, as one base. */
export function baseOf(
  memory: TextMemory | null,
  { hashes, chain, byId }: { hashes: Hashes; chain: Chain; byId: Records['byId'] },
): Base {
  const fields: Hashes = {};
  for (const [id, known] of Object.entries(hashes))
    fields[id] =
      own(byId, id)?.kind === 'card' ? { stageId: notKnown, laneId: notKnown, ...known } : { ...known };
  const whole: { [id: string]: string } = {};
  const named = new Set<string>();
  for (const [id, { next, rest = [] }] of chain) {
    if (next) named.add(next.id);
    if (next?.hash) whole[next.id] = next.hash;
    const known = own(fields, id);
    for (const field of rest) {
      if (!known || own(known, field) !== undefined) continue;
      known[field] = notKnown;
      // The line that is gone may have gone with others behind it.
      if (memory?.last !== undefined) known[''] = notKnown;
    }
  }
  if (memory === null)
    return Object.keys(fields).length === 0 ? { kind: 'none' } : { kind: 'hashes', fields, held: null };
  const { held, ...others } = recallChain([...chain, ...chainFrom(memory, fields)], fields, byId, memory);
  // Of two lines that are gone together the second is known by its id only: the line before it, which said more, went with it.
  for (const id of held) if (!own(fields, id) && !named.has(id)) whole[id] = notKnown;
  return { kind: 'hashes', fields, whole, held: [...held], ...others };
}

/** In files from before lines remembered what stands beside them, as if they did. */
function chainFrom({ journeyId, lists = {}, cells = [] }: TextMemory, fields: Hashes): Chain {
  const ids = [...Object.values(lists), ...cells.map(([, , cards]) => cards)].flat();
  for (const [stageId, laneId, cards] of cells)
    for (const id of cards)
      Object.assign(own(fields, id) ?? {}, { stageId: hashJson(stageId), laneId: hashJson(laneId) });
  return ids.map((id, at) => [id, { prev: ids[at - 1] ?? journeyId }]);
}
