import { addTo } from '../../journey/add-to.ts';
import type { Journey, Link } from '../../journey/journey.ts';
import { grey } from '../../plane/lane-look.ts';
import type { ConnectorPlan } from '../../plane/plan.ts';
import { stampOfLink } from './stamps-of.ts';

/** Connectors by the key of the section that holds both ends: there they lie. */
export type Lines = Map<string, ConnectorPlan[]>;

/** The connectors between cards, and from faces to cards. `homeOf`: the key of the section that holds one. */
export function planLinks(journey: Journey, homeOf: (recordId: string) => string): Lines {
  const lines: Lines = new Map();
  const feelings = new Set(journey.emotions.map(({ id }) => id));
  for (const link of journey.links) {
    const from = homeOf(link.from);
    const home = from === homeOf(link.to) ? from : 'root';
    const line = planLink(link);
    if (feelings.has(link.from)) line.from = { key: `emotion:${link.from}`, magnet: 'AUTO' };
    addTo(lines, home, line);
  }
  return lines;
}

/** One arrow, between cards. */
export function planLink(link: Link): ConnectorPlan {
  const { id, from, to, label } = link;
  return {
    type: 'CONNECTOR',
    key: `link:${id}`,
    line: 'ELBOWED',
    from: { key: `card:${from}`, magnet: 'AUTO' },
    to: { key: `card:${to}`, magnet: 'AUTO' },
    endCap: 'ARROW_LINES',
    stroke: grey.line,
    weight: 2,
    below: true,
    ...(label === undefined || label === '' ? {} : { label }),
    stamp: stampOfLink(link),
  };
}
