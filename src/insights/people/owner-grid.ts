import type { Card, Journey, Stage } from '../../journey/journey.ts';
import { textsOf } from '../facts/has-words.ts';
import { lookThrough } from '../facts/look-through.ts';

/** Who is responsible for what. */
export interface OwnerGrid {
  stages: readonly Stage[];
  owners: Owner[];
  /** Stages that nobody is responsible for. */
  empty: Stage[];
  /** Open pain points, opportunities and solutions of nobody. */
  unowned: Card[];
}

export interface Owner {
  name: string;
  /** What comes after their name: a department, a role. */
  departments: string[];
  /** By stage id: they own the stage, and these notes of it. */
  stages: ReadonlyMap<string, { stage: boolean; cards: Card[] }>;
}

/** Owners by stages: from the stages’ fields, the rows of owners, and the notes’ own owners. "Osei Bright, Stores" is Osei Bright. */
export function ownerGrid(journey: Journey): OwnerGrid {
  const { stages, notes, notesIn } = lookThrough(journey);
  type Growing = Owner & { stages: Map<string, { stage: boolean; cards: Card[] }> };
  const owners = new Map<string, Growing>();
  const add = (said: string, stageId: string, card: Card | null) => {
    const [name = '', ...rest] = said.split(/,|;| – | - /).map((part) => part.trim());
    if (name === '') return;
    const key = name.toLowerCase();
    const owner: Growing = owners.get(key) ?? { name, departments: [], stages: new Map() };
    owners.set(key, owner);
    for (const department of rest)
      if (department !== '' && !owner.departments.includes(department)) owner.departments.push(department);
    const cell = owner.stages.get(stageId) ?? { stage: false, cards: [] };
    owner.stages.set(stageId, card ? { ...cell, cards: [...cell.cards, card] } : { ...cell, stage: true });
  };
  for (const { id, owner, department } of stages) {
    if (owner !== undefined) add([owner, ...textsOf(department)].join(', '), id, null);
    else for (const said of textsOf(department)) add(said, id, null);
    for (const { text } of notesIn(id, 'owners')) for (const line of text.split('\n')) add(line, id, null);
  }
  for (const card of journey.cards) if (card.owner !== undefined) add(card.owner, card.stageId ?? '', card);
  const isOwned = ({ id }: Stage) =>
    [...owners.values()].some((owner) => owner.stages.get(id)?.stage === true);
  return {
    stages,
    owners: [...owners.values()],
    empty: stages.filter((stage) => !isOwned(stage)),
    unowned: notes('pains', 'opportunities', 'solutions').filter(
      ({ owner = '', status = '' }) =>
        !/\S/.test(owner) && !/^\W*(done|closed|dropped|rejected)\b/i.test(status),
    ),
  };
}
