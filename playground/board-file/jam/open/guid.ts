import { isRecord, readNumber } from '../../base/json.ts';

/** A node's id as plugins know it, `session:number`. */
export function idOf(guid: unknown): string | undefined {
  if (!isRecord(guid)) return undefined;
  const [session, local] = [readNumber(guid.sessionID), readNumber(guid.localID)];
  return session === undefined || local === undefined ? undefined : `${session}:${local}`;
}
