import type { Card } from '../../journey/journey.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord } from '../../journey/records.ts';
import { toRecords } from '../../journey/records-of.ts';
import type { ExportInput } from '../file/format.ts';
import { listFacts } from '../story/facts.ts';
import { cardsOfKind, joinedTo, kindOf, sayStage } from '../story/map-parts.ts';
import { type Sayer, shorten } from '../story/sayer.ts';
import { writeRowMemory } from '../table/row-memory.ts';
import { writeLabel } from './labels.ts';

/** A note as trackers take it. */
export interface Ticket {
  id: string;
  title: string;
  description: string;
  kind: 'pain point' | 'opportunity' | 'solution';
  /** 1 (worst) to 5; 3 where nobody said. */
  priority: 1 | 2 | 3 | 4 | 5;
  status: string;
  owner: string;
  due: string;
  /** The tracker's key, once there is one. */
  key: string;
  labels: string[];
  effort: string;
  stage: string;
  link: string;
}

/** A title that no tracker refuses: Jira takes 255 letters. */
const mostTitle = 200;

/** Pain points, opportunities and solutions as tickets, in the order of the map. */
export function collectTickets(input: ExportInput, sayer: Sayer): Ticket[] {
  const { journey } = input;
  const { byId } = toRecords(journey);
  return cardsOfKind(journey, 'pains', 'barriers', 'opportunities', 'solutions').map((card) => {
    const kind = kindOf(journey, card);
    const type = kind === 'opportunities' ? 'opportunity' : kind === 'solutions' ? 'solution' : 'pain point';
    const text = sayer.say(card, 'text');
    const line = text.replace(/\s+/g, ' ').trim() || `(${type} without words)`;
    const link = linkTo(input, card);
    sayer.show(card, 'stageId', 'laneId');
    return {
      id: card.id,
      title: shorten(line, mostTitle),
      description: describe(input, sayer, card, text, [link, remember(own(byId, card.id), input.info.id)]),
      kind: type,
      priority: priorityOf(card),
      status: sayer.say(card, 'status'),
      owner: sayer.say(card, 'owner'),
      due: sayer.say(card, 'due'),
      key: sayer.say(card, 'ticket'),
      labels: [writeLabel('cjm-', card.id), writeLabel('cjm-map-', journey.id), type.replace(' ', '-')],
      effort: typeof card.effort === 'number' ? sayer.say(card, 'effort') : '',
      stage: sayStage(sayer, journey, card.stageId),
      link,
    };
  });
}

/** Fields that have columns of their own, or that only the priority says. */
const columns: readonly string[] = ['status', 'owner', 'due', 'ticket'];

/** The whole text, what is known of it, what it is joined to, and last what tells later what was exported. */
function describe(
  input: ExportInput,
  sayer: Sayer,
  card: Card,
  text: string,
  ends: readonly string[],
): string {
  const { journey, info } = input;
  const stage = sayStage(sayer, journey, card.stageId);
  const severity = card.severity === undefined ? '' : `Severity: ${sayer.say(card, 'severity')} of 5`;
  const facts = listFacts(sayer, 'card', card, columns).map(([label, words]) => `${label}: ${words}`);
  const others = [
    ['Solved by', joinedTo(journey, card, 'opportunities', 'solutions')],
    ['Answers', joinedTo(journey, card, 'pains', 'barriers')],
  ] as const;
  const joined = others
    .filter(([, cards]) => cards.length > 0)
    .map(([label, cards]) => `${label}: ${cards.map((each) => each.text.replace(/\s+/g, ' ')).join('; ')}`);
  for (const { id, from, to } of journey.links)
    if ((from === card.id || to === card.id) && journey.cards.some((each) => each.id === from))
      sayer.show({ id }, 'from', 'to');
  const from = `From the map “${sayer.say(journey, 'title')}”${stage === '' ? '' : `, stage “${stage}”`}, on the FigJam board “${info.board}”`;
  return [text, '', severity, ...facts, ...joined, from, ...ends]
    .filter((part, i) => part !== '' || i === 1)
    .join('\n')
    .trim();
}

/** The fields that a tracker changes, as hashes. */
export const trackedFields = ['status', 'owner', 'ticket'] as const;

function remember(record: JourneyRecord | undefined, exportId: string): string {
  const { fields = {} } = record ?? {};
  const tracked: typeof fields = {};
  for (const field of trackedFields) if (fields[field] !== undefined) tracked[field] = fields[field];
  return `[cjm ${writeRowMemory(exportId, tracked)}]`;
}

/** Severity for pain points; for ideas their value, where numbers from 1 to 5 say it. */
function priorityOf({ severity, customerValue, businessValue }: Card): Ticket['priority'] {
  const values = [customerValue, businessValue].filter((value) => typeof value === 'number');
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const high = severity ?? (values.length > 0 ? Math.round(Math.min(5, Math.max(1, mean))) : 3);
  const priorities = [5, 4, 3, 2, 1] as const;
  return priorities[high - 1] ?? 3;
}

/** Where the note stands, if it is known where its board is. */
function linkTo({ boardUrl, onBoard = {} }: ExportInput, { id }: Card): string {
  if (boardUrl === undefined) return '';
  const nodeId = own(onBoard, id)?.nodeId;
  return nodeId === undefined
    ? boardUrl
    : `${boardUrl}?node-id=${encodeURIComponent(nodeId.replace(':', '-'))}`;
}
