import { createHash } from 'node:crypto';
import type { Op } from '../../playground/figjam/document/records.ts';
import type { Settings } from '../../playground/figjam/document/settings.ts';
import { type LiveBoard, openBoard } from './live-board.ts';

/** Two people with a panel each on one board; what they do travels when `exchange` is called. */
export interface TwoPeople {
  ana: LiveBoard;
  ben: LiveBoard;
  /** Sends what both did meanwhile to the other, as after a spell without a network. */
  exchange(): void;
  /** One direction only: what this person did reaches the other. */
  send(from: LiveBoard): void;
}

/** Opens the same empty board for two. */
export function openForTwo(settings: Partial<Settings> = {}): TwoPeople {
  const ana = openBoard({ settings, session: 1, user: { id: 'u1', name: 'Ana', color: '#3dadff' } });
  const records = ana.client.control.records();
  const ben = openBoard({ settings, records, session: 2, user: { id: 'u2', name: 'Ben', color: '#ff7b3d' } });
  const send = (from: LiveBoard): void => {
    const ops: Op[] = from.client.control.outbox();
    (from === ana ? ben : ana).client.control.receive(ops);
  };
  return {
    ana,
    ben,
    send,
    exchange() {
      const [mine, yours] = [ana.client.control.outbox(), ben.client.control.outbox()];
      ana.client.control.receive(yours);
      ben.client.control.receive(mine);
    },
  };
}

/** What a board holds in one short word, to be compared with another replica or another time. */
export function boardOf(board: LiveBoard): string {
  const records = board.client.control.records().map(({ id, parentId, props }) => [id, parentId, props]);
  records.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return createHash('sha1').update(JSON.stringify(records)).digest('hex');
}
