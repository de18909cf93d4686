import { expect, test } from 'vitest';
import { createIds } from '../../src/journey/ids.ts';
import { roomFor } from '../../src/journey/workshop.ts';
import { planGrid } from '../../src/own-map/plan/plan-grid.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import { listTemplates } from '../../src/templates/templates.ts';

test('a cell has room for everybody’s notes of a row, spread over the stages', () => {
  expect(roomFor({ people: 8 }, 5)).toBe(8);
  expect(roomFor({ people: 8, notesEach: 3 }, 5)).toBe(5);
  expect(roomFor({ people: 1, notesEach: 1 }, 12)).toBe(1);
});

/** Whole slots of 240 with gaps of 24 between bar caption (64) and air below (40); columns have 40 of air at each side. */
const slotsOf = (px: number) => Math.floor((px + 24) / 264);

test.each([1, 4, 8, 20, 60])('%i people find a slot for each note in every row that many fill', (people) => {
  for (const template of listTemplates()) {
    const journey = instantiateTemplate(template, { ids: createIds(Math.random) });
    const capacity = roomFor({ people }, journey.stages.length);
    const { rows, columns } = planGrid(journey, {}, { capacity });
    const usual = planGrid(journey, {});
    for (const column of columns) {
      rows.forEach((row, at) => {
        const room = slotsOf(column.width - 80) * slotsOf(row.height - 64 - 40);
        const few = ['emotions', 'metrics', 'owners'].includes(row.kind);
        if (few) expect(row.height, row.name).toBe(usual.rows[at]?.height);
        else expect(room, `${template.id} ${row.name}`).toBeGreaterThanOrEqual(capacity);
      });
    }
  }
});
