import type { Card, Journey, Stage } from '../../journey/journey.ts';
import { lookThrough, type Overview } from '../facts/look-through.ts';
import { type ChannelGrid, channelGrid, channelsOf } from './channel-grid.ts';
import { namedChannels, promisedChannel } from './channel-words.ts';

/** From one stage to the next: where people change channel, and what comes along. */
export interface HandOff {
  from: Stage;
  to: Stage;
  /** Channels that go on, those left behind, and those that are new. */
  kept: string[];
  left: string[];
  joined: string[];
  /** What the map says is carried over: notes of a row for that, and arrows from stage to stage. */
  carried: Card[];
  /** Why this is a gap; none where it is none. */
  gaps: Gap[];
}

export interface Gap {
  channel: string;
  /** `changed`: none goes on and nothing is carried over; `hole`: there before and after, not here; `promised`: said, and not kept. */
  reason: 'changed' | 'hole' | 'promised';
  /** The note that it is about, where it is one. */
  card?: Card;
}

/** All steps from stage to stage in which both say their channels, or one breaks a promise, in the order of the map. A branch follows the stage that it says. */
export function findHandOffs(
  journey: Journey,
  overview: Overview = lookThrough(journey),
  grid: ChannelGrid = channelGrid(journey, overview),
): HandOff[] {
  const steps: HandOff[] = [];
  for (const [from, to] of pairsOf(overview.stages)) {
    const [before, after] = [channelsOf(grid, from.id), channelsOf(grid, to.id)];
    const broken = findBroken(overview, from, to, after);
    const areSaid = before.length > 0 && after.length > 0;
    if (!areSaid && broken.length === 0) continue;
    const carried = findCarried(overview, from, to);
    const kept = before.filter((name) => after.includes(name));
    steps.push({
      from,
      to,
      kept,
      left: before.filter((name) => !after.includes(name)),
      joined: after.filter((name) => !before.includes(name)),
      carried,
      gaps: [
        ...(areSaid && kept.length === 0 && carried.length === 0
          ? [{ channel: before.join(', '), reason: 'changed' as const }]
          : []),
        ...findHoles(grid, overview.stages, from, to),
        ...broken,
      ],
    });
  }
  return steps;
}

function pairsOf(stages: readonly Stage[]): [Stage, Stage][] {
  const pairs: [Stage, Stage][] = [];
  stages.forEach((stage, at) => {
    const before = stages.find(({ id }) => id === stage.after) ?? stages[at - 1];
    if (before) pairs.push([before, stage]);
  });
  return pairs;
}

/** The rows of a map for what the next channel knows already. */
export function rowsOfCarried({ lanes }: Journey): string[] {
  return lanes.filter(({ name }) => /carried|hand(ed)?[- ]?over|passed on/i.test(name)).map(({ id }) => id);
}

/** Notes in a row for what is carried over, where the next stage says something; and notes joined across by an arrow. */
function findCarried({ journey, notes, linked, card }: Overview, from: Stage, to: Stage): Card[] {
  const rows = rowsOfCarried(journey);
  const noted = journey.cards.filter(
    ({ laneId, stageId, text }) =>
      stageId === to.id &&
      rows.includes(laneId ?? '') &&
      /\S/.test(text) &&
      !/^\W*(nothing|none|no|-|–)\W*$/i.test(text),
  );
  const joined = notes('actions', 'touchpoints', 'channels').filter(
    ({ id, stageId }) =>
      stageId === from.id && [...linked(id)].some((other) => card(other)?.stageId === to.id),
  );
  return [...noted, ...joined];
}

/** Channels of this step’s first stage that are not in its second, and again in a later one. */
function findHoles(grid: ChannelGrid, stages: readonly Stage[], from: Stage, to: Stage): Gap[] {
  // Where each channel is a row, an empty cell may only say that there is nothing to say.
  if (grid.by === 'rows') return [];
  const later = stages.slice(stages.indexOf(to) + 1);
  return grid.channels
    .filter(({ notes }) => notes.has(from.id) && !notes.has(to.id) && later.some(({ id }) => notes.has(id)))
    .map(({ name }) => ({ channel: name, reason: 'hole' as const }));
}

/** Promises of a stage whose channel nothing of the next one names, in a field or in words. */
function findBroken({ notesIn }: Overview, from: Stage, to: Stage, after: readonly string[]): Gap[] {
  const said = (stageId: string) => notesIn(stageId, 'actions', 'touchpoints', 'channels');
  if (notesIn(to.id, 'touchpoints', 'channels').length === 0) return [];
  const there = new Set([...after, ...said(to.id).flatMap(({ text }) => namedChannels(text))]);
  const gaps: Gap[] = [];
  for (const card of said(from.id)) {
    const channel = promisedChannel(card.text);
    if (channel !== null && !there.has(channel)) gaps.push({ channel, reason: 'promised', card });
  }
  return gaps;
}
