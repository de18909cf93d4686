import fc from 'fast-check';
import { type Journey, type RecordList, recordLists } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import type { Records } from '../../../src/journey/records.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { awkwardJourney } from '../awkward-journey.ts';

/** What somebody does to a journey; numbers pick their target from whatever there is. */
export type Edit =
  | { do: 'write'; at: number; text: string }
  | { do: 'rate'; at: number; severity: number | null }
  | { do: 'rename'; list: 'stages' | 'lanes' | 'personas'; at: number; name: string }
  | { do: 'move'; at: number; stage: number; lane: number }
  | { do: 'add'; id: string; text: string; stage: number; lane: number; place: number }
  | { do: 'addStage'; id: string; place: number }
  | { do: 'delete'; list: RecordList; at: number }
  | { do: 'swap'; list: 'stages' | 'lanes' | 'personas' | 'cards'; at: number; with: number };

const at = fc.nat({ max: 50 });
const said = fc.stringMatching(/^[a-z]{1,8}$/);

/** `who` keeps the new ids of two people apart. */
export function arbitraryEdits(who: string): fc.Arbitrary<Edit[]> {
  const id = fc.nat({ max: 20 }).map((n) => `${who}${n}`);
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ do: fc.constant('write' as const), at, text: said }),
    fc.record({ do: fc.constant('rate' as const), at, severity: fc.option(fc.integer({ min: 1, max: 5 })) }),
    fc.record({
      do: fc.constant('rename' as const),
      list: fc.constantFrom('stages', 'lanes', 'personas'),
      at,
      name: said,
    }),
    fc.record({ do: fc.constant('move' as const), at, stage: at, lane: at }),
    fc.record({ do: fc.constant('add' as const), id, text: said, stage: at, lane: at, place: at }),
    fc.record({ do: fc.constant('addStage' as const), id: id.map((name) => `s${name}`), place: at }),
    fc.record({ do: fc.constant('delete' as const), list: fc.constantFrom(...recordLists), at }),
    fc.record({
      do: fc.constant('swap' as const),
      list: fc.constantFrom('stages', 'lanes', 'personas', 'cards'),
      at,
      with: at,
    }),
  );
  return fc.array(edit, { maxLength: 5 });
}

/** A journey and two states that people made of it. */
export const threeStates = fc
  .tuple(awkwardJourney, arbitraryEdits('x'), arbitraryEdits('y'))
  .map(([journey, first, second]) => ({
    b: toRecords(journey),
    x: toRecords(editJourney(journey, first)),
    y: toRecords(editJourney(journey, second)),
  }));

export function editJourney(journey: Journey, edits: readonly Edit[]): Journey {
  return journeyFrom(edits.reduce<unknown>((state, edit) => doEdit(journeyFrom(state), edit), journey));
}

function doEdit(journey: Journey, edit: Edit): unknown {
  const pick = <T>(list: readonly T[], i: number): T | undefined => list[i % Math.max(1, list.length)];
  const place = (i: number, j: number) => ({
    stageId: pick([...journey.stages, { id: null }], i)?.id ?? null,
    laneId: pick([...journey.lanes, { id: null }], j)?.id ?? null,
  });
  const patchCard = (i: number, fields: object) => ({
    ...journey,
    cards: journey.cards.map((card) => (card === pick(journey.cards, i) ? { ...card, ...fields } : card)),
  });
  switch (edit.do) {
    case 'write':
      return patchCard(edit.at, { text: edit.text });
    case 'rate':
      return patchCard(edit.at, { severity: edit.severity });
    case 'move':
      return patchCard(edit.at, place(edit.stage, edit.lane));
    case 'rename': {
      const target = pick<{ id: string }>(journey[edit.list], edit.at);
      const renamed = journey[edit.list].map((record) =>
        record.id === target?.id ? { ...record, name: edit.name } : record,
      );
      return { ...journey, [edit.list]: renamed };
    }
    case 'add': {
      if (journey.cards.some(({ id }) => id === edit.id)) return journey;
      const cards: object[] = [...journey.cards];
      cards.splice(edit.place % (cards.length + 1), 0, {
        id: edit.id,
        text: edit.text,
        ...place(edit.stage, edit.lane),
      });
      return { ...journey, cards };
    }
    case 'addStage': {
      if (journey.stages.some(({ id }) => id === edit.id)) return journey;
      const stages: object[] = [...journey.stages];
      stages.splice(edit.place % (stages.length + 1), 0, { id: edit.id, name: edit.id });
      return { ...journey, stages };
    }
    case 'delete':
      return withoutRecord(journey, pick<{ id: string }>(journey[edit.list], edit.at)?.id);
    case 'swap': {
      const list: { id: string }[] = [...journey[edit.list]];
      const [i, j] = [edit.at % Math.max(1, list.length), edit.with % Math.max(1, list.length)];
      const [a, b] = [list[i], list[j]];
      if (a && b) {
        list[i] = b;
        list[j] = a;
      }
      return { ...journey, [edit.list]: list };
    }
  }
}

/** As FigJam would: what cannot be without it goes along, cards stay without a place. */
function withoutRecord(journey: Journey, gone: string | undefined): unknown {
  const other = (id: unknown) => id !== gone;
  return {
    ...journey,
    personas: journey.personas.filter(({ id }) => other(id)),
    stages: journey.stages.filter(({ id }) => other(id)),
    lanes: journey.lanes.filter(({ id }) => other(id)),
    metrics: journey.metrics.filter(({ id }) => other(id)),
    cards: journey.cards
      .filter(({ id }) => other(id))
      .map((card) => ({
        ...card,
        stageId: other(card.stageId) ? card.stageId : null,
        laneId: other(card.laneId) ? card.laneId : null,
      })),
    links: journey.links.filter(({ id, from, to }) => [id, from, to].every(other)),
    emotions: journey.emotions
      .filter(({ id, stageId }) => [id, stageId].every(other))
      .map(({ personaId, ...rest }) => (other(personaId) ? { ...rest, personaId } : rest)),
  };
}

/** Records as far as their journey goes: what no order means is sorted away. */
export function essence(records: Records): unknown {
  const cells = Object.entries(records.orders.cells).filter(([, ids]) => ids.length > 0);
  return {
    byId: records.byId,
    stages: records.orders.stages,
    lanes: records.orders.lanes,
    personas: records.orders.personas,
    cells: Object.fromEntries(cells),
  };
}
