import { addTo } from '../../journey/add-to.ts';
import type { Card, Journey, Lane, Stage } from '../../journey/journey.ts';
import { textsOf } from '../facts/has-words.ts';
import { lookThrough, type Overview } from '../facts/look-through.ts';
import { channelName } from './channel-words.ts';

/** Channels by stages: who meets people where. */
export interface ChannelGrid {
  /** How the map tells: a row for each channel, or the field of its notes. */
  by: 'rows' | 'fields' | 'none';
  stages: readonly Stage[];
  channels: Channel[];
}

export interface Channel {
  name: string;
  /** Notes by stage id, only where there are any. */
  notes: ReadonlyMap<string, Card[]>;
}

/**
 * Which channel is there in which stage. Of a map with several rows of channels, each row is one; else what the notes say in their field
 * “Channel”. A single row of channels holds free words, which are shown on the map and not taken apart.
 */
export function channelGrid(journey: Journey, overview: Overview = lookThrough(journey)): ChannelGrid {
  const { stages } = overview;
  const rows = journey.lanes.filter(({ kind }) => kind === 'channels');
  const channels = new Map<string, Map<string, Card[]>>();
  const add = (name: string, card: Card) => {
    const stageId = card.stageId ?? '';
    if (!stages.some(({ id }) => id === stageId)) return;
    const notes = channels.get(name) ?? new Map<string, Card[]>();
    addTo(notes, stageId, card);
    channels.set(name, notes);
  };
  const isByRows = rows.length > 1;
  if (isByRows) {
    for (const { name } of rows) channels.set(name, new Map());
    const named = new Map(rows.map((row: Lane) => [row.id, row.name]));
    for (const card of overview.notes('channels')) add(named.get(card.laneId ?? '') ?? '', card);
  }
  for (const card of journey.cards) for (const said of textsOf(card.channel)) add(channelName(said), card);
  return {
    by: isByRows ? 'rows' : channels.size > 0 ? 'fields' : 'none',
    stages,
    channels: [...channels].map(([name, notes]) => ({ name, notes })),
  };
}

/** The names of the channels of one stage. */
export function channelsOf({ channels }: ChannelGrid, stageId: string): string[] {
  return channels.filter(({ notes }) => (notes.get(stageId) ?? []).length > 0).map(({ name }) => name);
}
