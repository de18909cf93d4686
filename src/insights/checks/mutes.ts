import type { Journey } from '../../journey/journey.ts';
import { isObject } from '../../journey/own.ts';
import type { JourneyEdit } from '../facts/journey-edit.ts';

/** What shall not be shown: one finding, or, without a record, all of a rule. */
export interface Mute {
  rule: string;
  recordId?: string;
}

/** What a map says shall not be shown; what is no such thing means nothing. */
export function mutesOf({ muted }: Pick<Journey, 'muted'>): Mute[] {
  const mutes: Mute[] = [];
  for (const item of Array.isArray(muted) ? muted : []) {
    if (!isObject(item) || typeof item.rule !== 'string') continue;
    if (typeof item.recordId === 'string') mutes.push({ rule: item.rule, recordId: item.recordId });
    else if (item.recordId === undefined) mutes.push({ rule: item.rule });
  }
  return mutes;
}

/** Whether one of these mutes means this finding, or all of its rule. */
export function isMuted(mutes: readonly Mute[], rule: string, recordId: string): boolean {
  return mutes.some(
    (mute) => mute.rule === rule && (mute.recordId === undefined || mute.recordId === recordId),
  );
}

/** The edit that mutes one finding, or, without a record, all of a rule. Mutes of records that are gone go with it. */
export function muteEdit(journey: Journey, rule: string, recordId?: string): JourneyEdit {
  const others = cleaned(journey).filter(
    (mute) => mute.rule !== rule || (recordId !== undefined && mute.recordId !== recordId),
  );
  return setMutes(journey, [...others, { rule, ...(recordId === undefined ? {} : { recordId }) }]);
}

/** The edit that lets a rule, or one finding of it, speak again; of a rule that is muted as a whole, all of them. */
export function unmuteEdit(journey: Journey, rule: string, recordId?: string): JourneyEdit {
  const isOther = (mute: Mute) =>
    mute.rule !== rule ||
    (recordId !== undefined && mute.recordId !== undefined && mute.recordId !== recordId);
  return setMutes(journey, cleaned(journey).filter(isOther));
}

function cleaned(journey: Journey): Mute[] {
  const { id, stages, cards, emotions, metrics, personas, lanes, links } = journey;
  const lists = [stages, cards, emotions, metrics, personas, lanes, links];
  const there = new Set([id, ...lists.flatMap((list) => list.map((record) => record.id))]);
  return mutesOf(journey).filter(({ recordId }) => recordId === undefined || there.has(recordId));
}

function setMutes({ id }: Journey, mutes: Mute[]): JourneyEdit {
  const muted = mutes.map((mute) => ({ ...mute }));
  return { op: 'set', kind: 'journey', recordId: id, fields: { muted: muted.length > 0 ? muted : null } };
}
