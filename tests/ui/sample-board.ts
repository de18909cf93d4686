import type { Previewed } from '../../src/client/sync/preview-sync.ts';
import type { Result } from '../../src/contract/contract.ts';
import { createIds } from '../../src/journey/ids.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { Records } from '../../src/journey/records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import { listTemplates } from '../../src/templates/templates.ts';

/** A filled map, the same at each call. */
export function sampleJourney(): Journey {
  const [template] = listTemplates();
  if (template === undefined) throw new Error('no template');
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  return instantiateTemplate(template, { ids: createIds(random), example: true });
}

/** What `read` answers for a board with this map. */
export function boardWith(...journeys: Journey[]): Result<'read'> {
  return {
    board: 'Team board',
    journeys: journeys.map((journey, index) => ({
      rootId: `root${index}`,
      pageId: '0:1',
      journey,
      nodes: Object.fromEntries(journey.cards.map(({ id }) => [id, [`node-${id}`]])),
      confidence: {},
      doubts: journey.cards.slice(0, 2).map(({ id }) => ({
        recordId: id,
        reason: 'Lies between two rows.',
        choices: ['pains', 'actions'],
      })),
    })),
    scope: { of: 'board', notes: journeys.reduce((sum, { cards }) => sum + cards.length, 0) },
    beside: 0,
  };
}

export function recordsOf(journey: Journey): Records {
  return toRecords(journey);
}

/** A preview with something in every group: what the file changed, what the board changed, one to decide. */
export function samplePreview(journey: Journey): Previewed {
  const [first, second, third, fourth, fifth] = journey.cards;
  const [stage] = journey.stages;
  const [emotion] = journey.emotions;
  if (!first || !second || !third || !fourth || !fifth || !stage || !emotion)
    throw new Error('sample too small');
  return {
    seen: toRecords(journey),
    changes: [
      update('file', first.id, 'text', first.text, `${first.text}, and tells a friend`),
      update('file', second.id, 'severity', 2, 4),
      {
        from: 'file',
        op: 'add',
        kind: 'card',
        recordId: 'new1',
        after: { text: 'Asks a neighbour', stageId: stage.id, laneId: first.laneId },
      },
      {
        from: 'file',
        op: 'update',
        kind: 'stage',
        recordId: stage.id,
        field: 'name',
        before: stage.name,
        after: 'Hearing of it',
      },
      {
        from: 'file',
        op: 'update',
        kind: 'emotion',
        recordId: emotion.id,
        field: 'value',
        before: emotion.value,
        after: -1,
      },
      update('board', third.id, 'text', 'Reads reviews', third.text),
      { from: 'board', op: 'remove', kind: 'card', recordId: 'gone1' },
    ],
    conflicts: [
      {
        kind: 'card',
        recordId: fourth.id,
        field: 'text',
        base: 'Compares three shops by price',
        ours: 'Compares three shops by price and delivery time',
        theirs: 'Compares two shops by price',
      },
      {
        kind: 'card',
        recordId: fifth.id,
        base: { text: fifth.text },
        ours: null,
        theirs: { text: `${fifth.text}!` },
      },
    ],
    missing: journey.cards.slice(6, 8).map(({ id }) => id),
    hindrances: [{ recordId: second.id, reason: 'This note is locked on the board.' }],
    problems: [
      {
        key: 'loyalty',
        text: 'Row 7: there is no stage “Loyalty”.',
        recordIds: ['new2'],
        choices: [
          { id: 'leave', label: 'Leave it out' },
          { id: 'add', label: 'Add the stage “Loyalty”' },
        ],
      },
      ...[8, 9, 10].map((row) => ({
        key: `row${row}`,
        text: `Row ${row}: it has no text.`,
        recordIds: [],
        choices: [],
      })),
    ],
  };

  function update(
    from: 'file' | 'board',
    recordId: string,
    field: string,
    before: string | number,
    after: string | number,
  ) {
    return { from, op: 'update' as const, kind: 'card' as const, recordId, field, before, after };
  }
}
