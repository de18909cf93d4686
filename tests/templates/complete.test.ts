import { describe, expect, test } from 'vitest';
import { createIds } from '../../src/journey/ids.ts';
import { laneKinds } from '../../src/journey/lane-kinds.ts';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import type { Placement, Plan } from '../../src/plane/plan.ts';
import { detailsFrom } from '../../src/templates/details.ts';
import { instantiateTemplate } from '../../src/templates/instantiate-template.ts';
import type { Template } from '../../src/templates/template.ts';
import { listTemplates } from '../../src/templates/templates.ts';
import { findOverlaps } from '../support/overlaps.ts';
import { seededRandom } from '../support/sample-journeys.ts';

/** What makes a template complete: whoever adds one learns here what is still missing. */
const made = (template: Template, example: boolean, stages?: string[]) =>
  instantiateTemplate(template, {
    ids: createIds(seededRandom()),
    example,
    ...(stages ? { details: detailsFrom({ stages }) } : {}),
  });

test('each has an id and a name of its own, and an example about something else', () => {
  const all = [
    listTemplates().map(({ id }) => id),
    listTemplates().map(({ name }) => name),
    listTemplates().map(({ summary }) => summary),
    listTemplates().map(({ example }) => example.facts.title),
    listTemplates().flatMap(({ example }) => example.personas.map(({ name }) => name)),
  ];
  for (const words of all) expect(new Set(words).size).toBe(words.length);
  for (const { id } of listTemplates()) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(listTemplates()[0]?.id).toBe('ten-component');
});

describe.each(listTemplates().map((template) => [template.id, template] as const))(
  'template %s',
  (_, template) => {
    const { stages, lanes, example } = template;
    const kindOf = new Map(lanes.map(({ name, kind }) => [name, kind]));

    test('says what it is for, has stages and rows, and says what belongs into each row', () => {
      expect(template.summary).toMatch(/^.{40,130}\.$/);
      expect(template.minutes).toBeGreaterThanOrEqual(10);
      expect(template.minutes).toBeLessThanOrEqual(180);
      expect(stages.length).toBeGreaterThanOrEqual(1);
      expect(stages.length).toBeLessThanOrEqual(50);
      expect(lanes.length).toBeGreaterThanOrEqual(1);
      expect(lanes.length).toBeLessThanOrEqual(40);
      expect(new Set(stages).size).toBe(stages.length);
      expect(kindOf.size).toBe(lanes.length);
      for (const { name, kind, guidance } of lanes) {
        expect(laneKinds, name).toContain(kind);
        expect(guidance).toMatch(/^.{20,90}[.?]$/);
      }
      for (const stage of Object.keys(template.stageFields ?? {})) expect(stages).toContain(stage);
    });

    test('has an example in which every key leads somewhere and every row has notes', () => {
      const journey = made(template, true);
      const notes = Object.values(example.cards).flat(2);
      expect(journey.cards).toHaveLength(notes.length);
      expect(journey.links).toHaveLength(example.links.length);
      expect(journey.emotions).toHaveLength(example.emotions.length);
      expect(journey.metrics).toHaveLength(example.metrics.length);
      for (const lane of Object.keys(example.cards)) expect([...kindOf.keys()]).toContain(lane);
      for (const { name, kind } of lanes) {
        const elsewhere = kind === 'emotions' || (kind === 'metrics' && journey.metrics.length > 0);
        if (!elsewhere) expect(Object.keys(example.cards)).toContain(name);
      }
      for (const [lane, columns] of Object.entries(example.cards)) {
        expect(columns, lane).toHaveLength(stages.length);
        expect(columns.flat().length, lane).toBeGreaterThan(0);
      }
      for (const stage of Object.keys(example.stages)) expect(stages).toContain(stage);
      expect(notes.length).toBeGreaterThanOrEqual(20);
      expect(notes.length).toBeLessThanOrEqual(90);
    });

    test('has an example with a person, a question, rated pains, and feelings in every stage', () => {
      const journey = made(template, true);
      expect(journey).toMatchObject({
        scenario: expect.stringMatching(/.{40}/),
        start: expect.any(String),
        end: expect.any(String),
        state: expect.any(String),
        owner: expect.any(String),
        reviewed: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
      for (const persona of journey.personas) {
        expect(Object.keys(persona).length, persona.name).toBeGreaterThanOrEqual(4);
      }
      expect(Object.keys(example.personas[0] ?? {}).length).toBeGreaterThanOrEqual(7);
      for (const { name, kind } of lanes.filter(({ kind }) => kind === 'pains')) {
        for (const note of (example.cards[name] ?? []).flat()) {
          expect(typeof note === 'string' ? note : (note.severity ?? note.text), kind).toEqual(
            expect.any(Number),
          );
        }
      }
      if (![...kindOf.values()].includes('emotions')) expect(journey.emotions).toEqual([]);
      else
        for (const { id } of journey.stages)
          expect(journey.emotions.map(({ stageId }) => stageId)).toContain(id);
    });

    test('empty, has only frames, and a face to drag for everyone, which says nothing yet, in every stage', () => {
      const journey = made(template, false);
      expect(journey.cards).toEqual([]);
      expect(journey.lanes.map(({ name }) => name)).toEqual(lanes.map(({ name }) => name));
      const faces = [...kindOf.values()].includes('emotions') ? Math.max(1, journey.personas.length) : 0;
      for (const { id } of journey.stages) {
        const here = journey.emotions.filter(({ stageId }) => stageId === id);
        expect(here).toHaveLength(faces);
        for (const face of here) expect(face).not.toHaveProperty('value');
      }
    });

    test.each([
      ['its own stages', undefined],
      ['one stage', ['All of it']],
      ['twelve', Array.from({ length: 12 }, (_, i) => `Stage ${i + 1}`)],
    ])('is a valid journey that can be drawn with %s, empty and with its example', (_, names) => {
      for (const example of [false, true]) {
        const journey = made(template, example, names);
        expect(parseJourney(JSON.parse(JSON.stringify(journey)))).toEqual({ ok: true, journey });
        const plan = planBoard(journey);
        expect(findOverlaps(plan, {})).toEqual([]);
        const said = textsOf(plan, 'guidance');
        const asked = lanes.map(({ guidance, optional }) => (optional ? `Optional. ${guidance}` : guidance));
        expect(said.map((text) => text.replace(/\u00a0/g, ' '))).toEqual(asked);
      }
    });
  },
);

/** The texts of decor with this role, as they are drawn: cut where they are too long. */
function textsOf(plan: Plan, role: string): string[] {
  const visit = (placement: Placement): string[] => {
    if (placement.type === 'SECTION') return placement.children.flatMap(visit);
    const { stamp } = placement;
    return placement.type === 'TEXT' && stamp.kind === 'decor' && stamp.role === role ? [placement.text] : [];
  };
  return plan.root.children.flatMap(visit);
}
