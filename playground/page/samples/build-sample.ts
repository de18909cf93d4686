import type { Json, NodeRecord } from '../../figjam/document/records.ts';
import type { Room } from '../room/room.ts';
import type { ClientSession } from '../session/client-session.ts';
import type { Sample } from './sample.ts';

/** Does all of the sample's acts in a room of its own and gives the board as it then stands. */
export async function buildSample(sample: Sample, room: Room): Promise<NodeRecord[]> {
  const client = room.members.value[0]?.client;
  if (client === undefined) throw new Error('There is nobody in the room.');
  if (sample.journey !== undefined) await insertJourney(client, sample.journey);
  const names = new Map<string, string>();
  for (const { as, ...act } of sample.acts) {
    const [made] = await client.act(withNames(act, names));
    if (typeof as === 'string' && made !== undefined) names.set(`@${as}`, made);
  }
  return sign(client.document.all(), sample.authors ?? []);
}

/** Notes of a workshop come from several hands. */
function sign(records: NodeRecord[], authors: readonly string[]): NodeRecord[] {
  if (authors.length === 0) return records;
  let notes = 0;
  return records.map((record) => {
    if (record.type !== 'STICKY') return record;
    notes += 1;
    return { ...record, props: { ...record.props, authorName: authors[(notes * 7) % authors.length] ?? '' } };
  });
}

/** `@name` stands for the node that was made under that name. */
function withNames(act: { [field: string]: Json }, names: ReadonlyMap<string, string>): Json {
  return Object.fromEntries(
    Object.entries(act).map(([field, value]) => [
      field,
      typeof value === 'string' ? (names.get(value) ?? value) : value,
    ]),
  );
}

/** Asks the plugin as its panel would, and waits for the answer. */
async function insertJourney(client: ClientSession, journey: Json): Promise<void> {
  await client.startPlugin('open');
  const id = 'sample-insert';
  const answer = new Promise<void>((resolve, reject) => {
    const stop = client.toPanel.subscribe((message) => {
      if (typeof message !== 'object' || message === null || Array.isArray(message) || message.id !== id)
        return;
      if (message.type === 'reply') resolve();
      else if (message.type === 'failure') reject(new Error(String(message.message)));
      else return;
      stop();
    });
  });
  client.postFromPanel({ type: 'request', id, name: 'insert', params: { journey } });
  await answer;
  await client.closePlugin();
}
