import type { Envelope } from '../../board-file/open-board.ts';
import type { ClientStart } from '../../figjam/document/control.ts';
import type { Json, NodeRecord } from '../../figjam/document/records.ts';
import type { Settings } from '../../figjam/document/settings.ts';
import { makeCommands } from '../commands/all-commands.ts';
import type { Command } from '../commands/command.ts';
import { createSeat, type Seat } from '../seat/seat.ts';
import { type ClientSession, openClientSession } from '../session/client-session.ts';
import { createExchange } from '../session/exchange.ts';
import type { PluginFiles } from '../session/plugin-files.ts';
import { createSignal, type Signal } from '../state/signal.ts';

/** One open board with the people at it. Opening another board is another room. */
export interface Room {
  readonly name: Signal<string>;
  /** What the board's file said beside its nodes. */
  readonly envelope: Envelope;
  readonly settings: Partial<Settings>;
  readonly members: Signal<readonly Member[]>;
  /** Seats one more person, with an own replica and an own plugin. */
  addPerson(): Promise<Member>;
  removePerson(member: Member): void;
  /** The board as the first person has it. */
  records(): NodeRecord[];
  /** Ends all clients. */
  close(): void;
}

export interface Member {
  client: ClientSession;
  seat: Seat;
  online: Signal<boolean>;
  commands: readonly Command[];
}

export interface RoomStart {
  name: string;
  records: NodeRecord[];
  envelope: Envelope;
  settings: Partial<Settings>;
  clientStorage: { [key: string]: Json };
}

/** The people of the playground, in the order in which they come. */
const people = [
  { id: '1001', name: 'You', color: '#9747FF' },
  { id: '1002', name: 'Robin', color: '#0FA958' },
  { id: '1003', name: 'Sam', color: '#FF7237' },
];

export async function openRoom(start: RoomStart, files: PluginFiles): Promise<Room> {
  const members = createSignal<readonly Member[]>([]);
  const exchange = createExchange();
  const pageId = start.records.find((record) => record.type === 'PAGE')?.id ?? '0:1';

  let session = firstSession(start.records);
  const addPerson = async (): Promise<Member> => {
    const here = new Set(members.value.map(({ client }) => client.person.name));
    const user = people.find(({ name }) => !here.has(name));
    if (user === undefined) throw new Error('There is room for three people at this board.');
    const worker = new Worker('/dist/playground/page/client.js', { type: 'module' });
    const client = await openClientSession(clientStart(start, user, session++), files, worker);
    const member = {
      client,
      seat: createSeat(client, pageId),
      online: exchange.join(client),
      commands: makeCommands(),
    };
    members.set([...members.value, member]);
    return member;
  };
  const removePerson = (member: Member): void => {
    exchange.leave(member.client);
    member.client.end();
    members.set(members.value.filter((other) => other !== member));
  };

  await addPerson();
  return {
    name: createSignal(start.name),
    envelope: start.envelope,
    settings: start.settings,
    members,
    addPerson,
    removePerson,
    records: () => members.value[0]?.client.document.all() ?? start.records,
    close: () => members.value.forEach(removePerson),
  };
}

function clientStart(start: RoomStart, user: (typeof people)[number], session: number): ClientStart {
  return {
    records: start.records,
    fileName: start.name,
    session,
    user,
    settings: start.settings,
    seed: session,
    viewport: { width: window.innerWidth, height: window.innerHeight },
    clientStorage: user === people[0] ? start.clientStorage : {},
  };
}

/** A session number above all that made nodes on this board, so that no id is ever given twice. */
function firstSession(records: readonly NodeRecord[]): number {
  const used = records.map(({ id }) => Number(/^(\d+):/.exec(id)?.[1] ?? 0));
  return used.reduce((most, session) => Math.max(most, session), 0) + 1;
}
