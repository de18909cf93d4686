import { packJourney } from '../../src/client/pack-journey.ts';
import type { Params, Result } from '../../src/contract/contract.ts';
import { hashText } from '../../src/journey/hash.ts';

type Kept = Result<'snapshots'>['snapshots'][number];
type Answer = (name: string, params: unknown) => unknown;

/** A fake sandbox that knows the answers of the client, asked as the client asks: what is kept comes as texts. */
export async function answerInParts(name: string, params: unknown, answer: Answer): Promise<unknown> {
  if (name === 'keptStates') {
    const { snapshots = [] } = (await answer('snapshots', {})) as Partial<Result<'snapshots'>>;
    const nodes = await Promise.all(snapshots.map((snapshot) => keptState(snapshot, answer)));
    return { nodes, roots: [] };
  }
  if (name === 'kept') {
    const { place, prefix } = params as Params<'kept'>;
    if (prefix === 'mappings') return { entries: [] };
    const listed = (await answer('listTemplates', {})) as Partial<Result<'listTemplates'>>;
    const kept = (listed[place] ?? []).map((template) => [
      `${prefix}${template.id}`,
      JSON.stringify(template),
    ]);
    const skipped = (listed.skipped ?? []).filter((each) => each.place === place);
    return { entries: [...kept, ...skipped.map(({ id }) => [`${prefix}${id}`, 'broken'])] };
  }
  return await answer(name, params);
}

async function keptState({ nodeId, rootId, name, at, map, problem }: Kept, answer: Answer) {
  const { journey } = (await answer('openSnapshot', { nodeId })) as Result<'openSnapshot'>;
  const { parts = [], bytes = 0 } = packJourney(journey) ?? {};
  const hash = hashText(parts.join(''));
  const head = { v: 1, id: nodeId, name, at, journeyId: '', map, bytes, parts: parts.length, hash };
  const v = problem === 'newer' ? 2 : problem ? 'damaged' : 1;
  return { nodeId, rootId, name, isOwn: true, head: JSON.stringify({ ...head, v }), parts };
}
