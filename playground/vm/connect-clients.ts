import type { Op } from '../figjam/document/records.ts';
import type { ClientVm } from './client-vm.ts';

/** Several people on one board. All started from the same records; whoever comes later is brought up to date. */
export interface Party {
  /** Joins a client that was opened on the records the party began with. */
  join(client: ClientVm): void;
  leave(client: ClientVm): void;
  /** While offline, changes wait on both sides. */
  setOnline(client: ClientVm, online: boolean): void;
  /** Hands round what everybody changed since the last time. */
  exchange(): void;
}

interface Member {
  client: ClientVm;
  online: boolean;
  inbox: Op[];
}

/** Connects clients so that each sees the others' changes as REMOTE. */
export function connectClients(clients: readonly ClientVm[] = []): Party {
  const members = new Map<ClientVm, Member>();
  const history: Op[] = [];
  const party: Party = {
    join(client) {
      members.set(client, { client, online: true, inbox: [...history] });
      party.exchange();
    },
    leave(client) {
      members.delete(client);
    },
    setOnline(client, online) {
      const member = members.get(client);
      if (member === undefined) return;
      member.online = online;
      if (online) party.exchange();
    },
    exchange() {
      const online = [...members.values()].filter((member) => member.online);
      for (const sender of online) {
        const ops = sender.client.control.outbox();
        history.push(...ops);
        for (const other of members.values()) if (other !== sender) other.inbox.push(...ops);
      }
      for (const member of online)
        if (member.inbox.length > 0) member.client.control.receive(member.inbox.splice(0));
    },
  };
  for (const client of clients) party.join(client);
  return party;
}
