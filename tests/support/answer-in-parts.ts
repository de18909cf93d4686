import { packJourney } from '../../src/client/pack-journey.ts';
import type { Params, Result } from '../../src/contract/contract.ts';

type Answer = (name: string, params: unknown) => unknown;

/** A fake sandbox that knows the answers of the client, asked as the client asks: what is kept comes as texts. */
export async function answerInParts(name: string, params: unknown, answer: Answer): Promise<unknown> {
  if (name === 'keptSnapshot') {
    const { journey, ...named } = (await answer('openSnapshot', params)) as Result<'openSnapshot'>;
    return { ...named, ...packJourney(journey) };
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
