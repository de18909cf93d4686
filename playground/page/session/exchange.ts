import type { Op } from '../../figjam/document/records.ts';
import { createSignal, type Signal } from '../state/signal.ts';
import type { ClientSession } from './client-session.ts';

/** Carries changes between the people at one board. Who is offline keeps theirs, and gets the others' later. */
export interface Exchange {
  /** Joins a client that was opened from the board's first state: it is given all that happened since. */
  join(client: ClientSession): Signal<boolean>;
  leave(client: ClientSession): void;
}

interface Member {
  client: ClientSession;
  online: Signal<boolean>;
  /** Own changes made offline. */
  outbox: Op[];
  /** How much of the common history was received or sent. */
  read: number;
}

export function createExchange(): Exchange {
  const history: { from: number; op: Op }[] = [];
  const members = new Map<ClientSession, Member>();

  const deliver = (): void => {
    for (const member of members.values()) {
      if (!member.online.value) continue;
      const own = member.client.person.session;
      const news = history.slice(member.read).filter(({ from }) => from !== own);
      member.read = history.length;
      if (news.length > 0) member.client.receive(news.map(({ op }) => op));
    }
  };
  const publish = (member: Member): void => {
    if (!member.online.value) return;
    history.push(...member.outbox.map((op) => ({ from: member.client.person.session, op })));
    member.outbox = [];
    deliver();
  };

  return {
    join(client) {
      const member: Member = { client, online: createSignal(true), outbox: [], read: 0 };
      members.set(client, member);
      client.sent.subscribe((ops) => {
        member.outbox = [...member.outbox, ...ops];
        publish(member);
      });
      member.online.subscribe(() => publish(member));
      deliver();
      return member.online;
    },
    leave(client) {
      members.delete(client);
    },
  };
}
