import { describe, expect, test } from 'vitest';
import { createIds } from '../../../src/journey/ids.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { type Box, bottom, intersects } from '../../../src/plane/boxes.ts';
import { instantiateTemplate } from '../../../src/templates/instantiate-template.ts';
import { listTemplates, templateById } from '../../../src/templates/templates.ts';
import { differences } from '../../support/differences.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';

/** Lines between rows, branches, futures, the empathy block and persona cards: drawn, read back, and kept by a sync. */
interface Map {
  board: LiveBoard;
  rootId: string;
  journey: Journey;
}

function example(id: string): Journey {
  const template = templateById(id);
  if (!template) throw new Error(`no template ${id}`);
  let turn = 0;
  const random = () => {
    turn = (turn + 0.6180339887) % 1;
    return turn;
  };
  return instantiateTemplate(template, { ids: createIds(random), example: true });
}

async function put(journey: Journey, textMetrics: 'inter' | 'coarse' = 'inter'): Promise<Map> {
  const board = openBoard({ settings: { textMetrics } });
  return { board, journey, rootId: (await board.ask('insert', { journey })).rootId };
}

async function read({ board }: Map): Promise<Journey> {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('no map');
  return map.journey;
}

/** Brings in the map's journey as somebody edited it, and proves that the board then says exactly that. */
async function bringIn(map: Map, edit: (journey: Journey) => void): Promise<void> {
  const before = await read(map);
  const after = structuredClone(before);
  edit(after);
  const base = { kind: 'full', records: toRecords(before) } as const;
  const file: FileEdit = {
    format: 'json',
    exported: null,
    base,
    records: toRecords(after),
    carriesOrder: true,
  };
  const { seen, missing } = await map.board.ask('previewSync', { rootId: map.rootId, file });
  const choices = { untick: [], resolutions: {}, remove: missing };
  const preview = await map.board.ask('previewSync', { rootId: map.rootId, file, remove: missing });
  expect(preview.hindrances).toEqual([]);
  const done = await map.board.ask('applySync', {
    rootId: map.rootId,
    file,
    seen: preview.seen ?? seen,
    ...choices,
  });
  expect(done.outcome).toBe('done');
  expect(differences(after, await read(map))).toEqual([]);
}

interface Seen extends Box {
  id: string;
  type: string;
  role: string;
  laneId?: string;
  dash: readonly number[];
  text: string;
}

/** Every node of the map with what its stamp says it is; boxes in page space. */
function look({ board }: Map): Seen[] {
  return board.figma.currentPage.findAll().map((node) => {
    const stamp = JSON.parse(node.getSharedPluginData('throughline', 'stamp') || '{}');
    const box = node.absoluteBoundingBox ?? { x: 0, y: 0, width: 0, height: 0 };
    const dash = 'dashPattern' in node ? node.dashPattern : [];
    const text = 'text' in node ? node.text.characters : 'characters' in node ? node.characters : '';
    const role = String(stamp.role ?? stamp.kind);
    return { id: node.id, type: node.type, ...box, role, laneId: stamp.laneId ?? stamp.recordId, dash, text };
  });
}

const of = (map: Map, role: string) => look(map).filter((node) => node.role === role);

/** Every line lies between the band of its row and the next one, from the first stage to the last. */
function expectLines(map: Map, journey: Journey): void {
  const seen = look(map);
  const bars = seen.filter(({ role }) => role === 'stage');
  const left = Math.min(...bars.map(({ x }) => x));
  const end = Math.max(...bars.map(({ x, width }) => x + width));
  const wanted = journey.lanes.filter(({ lineBelow = '' }) => lineBelow.trim() !== '');
  expect(seen.filter(({ role }) => role === 'divider').length).toBe(wanted.length);
  for (const { id } of wanted) {
    const line = seen.find(({ role, laneId }) => role === 'divider' && laneId === id);
    const label = seen.find(({ role, laneId }) => role === 'lane' && laneId === id);
    if (!line || !label) throw new Error('no line');
    expect([line.x, line.x + line.width]).toEqual([left, end]);
    expect(line.y).toBeGreaterThan(bottom(label));
    expect(line.y).toBeLessThan(bottom(label) + 80);
    const bands = seen.filter(({ role }) => role === 'band' || role === 'lane');
    const band = { ...line, y: line.y - 20, height: 40 };
    expect(bands.filter((each) => intersects(each, band))).toEqual([]);
  }
}

describe('the lines of a blueprint', () => {
  test('are named on the board, and follow rows and stages that a file changes', async () => {
    const map = await put(example('service-blueprint'));
    expectLines(map, map.journey);
    const [label] = of(map, 'dividerLabel');
    map.board.act({ do: 'type', node: label?.id ?? '', text: 'Line of meeting' });
    expect((await read(map)).lanes.map(({ lineBelow }) => lineBelow).filter(Boolean)).toContain(
      'Line of meeting',
    );
    await bringIn(map, (journey) => {
      const lane = journey.lanes.find(({ name }) => name === 'Customer actions');
      const stageId = journey.stages[0]?.id ?? '';
      for (let turn = 0; turn < 9; turn += 1)
        journey.cards.push({ id: `more${turn}`, stageId, laneId: lane?.id ?? '', text: `More ${turn}` });
    });
    expectLines(map, await read(map));
    await bringIn(map, (journey) => {
      const [first, second] = journey.lanes;
      if (first && second) [first.lineBelow, second.lineBelow] = ['Line of time', ''];
      for (const lane of journey.lanes) if (lane.lineBelow === 'Line of visibility') lane.lineBelow = '';
      journey.lanes.splice(2, 0, { id: 'extra', name: 'Extra', kind: 'thoughts', lineBelow: 'Another line' });
      journey.stages.push({ id: 'after', name: 'Long after' });
    });
    expectLines(map, await read(map));
  });
});

describe('branches', () => {
  test('stand under one bar, whose word is theirs', async () => {
    const map = await put(example('loyalty-and-churn'));
    const [bar, ...others] = of(map, 'split');
    expect(others).toEqual([]);
    expect(bar?.text).toBe('or');
    const branches = look(map).filter(({ role, text }) => role === 'bar' && /^(Leaves|Stays)$/.test(text));
    expect(bar?.x).toBe(Math.min(...branches.map(({ x }) => x)));
    expect(bar && bar.x + bar.width).toBe(Math.max(...branches.map(({ x, width }) => x + width)));
    map.board.act({ do: 'type', node: bar?.id ?? '', text: 'goes / waits' });
    const words = (await read(map)).stages.map(({ branchLabel }) => branchLabel).filter(Boolean);
    expect(words).toEqual(['goes', 'waits']);
    await bringIn(map, (journey) => {
      const [from] = journey.stages.filter(({ name }) => name === 'Considers leaving');
      const after = journey.stages.findIndex(({ name }) => name === 'Stays') + 1;
      journey.stages.splice(after, 0, {
        id: 'third',
        name: 'Pauses',
        branchLabel: 'sleeps',
        after: from?.id ?? '',
      });
    });
    expect(of(map, 'split').map(({ text }) => text)).toEqual(['goes / waits / sleeps']);
    await bringIn(map, (journey) => {
      for (const [at, stage] of journey.stages.entries())
        if (stage.after !== undefined) stage.after = journey.stages[at - 1]?.id ?? '';
    });
    expect(of(map, 'split')).toEqual([]);
    expect(of(map, 'arrow').length).toBe((await read(map)).stages.length - 1);
  });
});

describe('a future', () => {
  test('is dashed on the board, also where a file makes somebody one', async () => {
    const map = await put(example('current-to-future'));
    const dashed = () => of(map, 'curve').filter(({ dash }) => dash.length > 0).length;
    const all = of(map, 'curve').length;
    expect(dashed()).toBe(all / 2);
    await bringIn(map, (journey) => {
      for (const persona of journey.personas) persona.state = 'future';
    });
    expect([dashed(), of(map, 'curve').length]).toEqual([all, all]);
  });
});

describe('a persona', () => {
  for (const metrics of ['inter', 'coarse'] as const) {
    test(`gets a quote and a table from a file, and room for them (${metrics} letters)`, async () => {
      const map = await put(example('b2b-buying-group'), metrics);
      await bringIn(map, (journey) => {
        for (const [at, persona] of journey.personas.entries()) {
          if (at % 2 === 0) persona.quote = 'They ask me last, and then it has to be today. '.repeat(at + 1);
          persona.needs = Array.from(
            { length: 4 + at },
            (_, turn) => `A need that takes more than one line, ${turn}`,
          );
          persona.context = 'Between two meetings. '.repeat(10 * at);
        }
        journey.personas.push({
          id: 'new',
          name: 'Somebody new',
          quote: 'word '.repeat(200),
          needs: 'x'.repeat(900),
        });
      });
      const parts = look(map).filter(
        ({ role, type }) =>
          ['persona', 'emoji', 'quote', 'personaFacts', 'facts', 'legend', 'help', 'parkingLot'].includes(
            role,
          ) && type !== 'CONNECTOR',
      );
      const pairs = parts.flatMap((a, at) =>
        parts
          .slice(at + 1)
          .filter((b) => intersects(a, b))
          .map((b) => [a, b]),
      );
      expect(pairs.map(([a, b]) => `${a?.role} ${a?.text} × ${b?.role} ${b?.text}`)).toEqual([]);
      const root = map.board.figma.currentPage.children[0];
      const low = Math.max(...parts.map(bottom));
      expect(root && root.y + root.height).toBeGreaterThanOrEqual(low);
    });
  }

  test('takes a new colour on face, markers and curve', async () => {
    const map = await put(example('current-to-future'));
    await bringIn(map, (journey) => {
      const [persona] = journey.personas;
      if (persona) persona.colour = 'teal';
    });
    const nodes = map.board.figma.currentPage.findAll();
    const teal = nodes.filter(
      (node) =>
        'strokes' in node && /"r":0\.35/.test(JSON.stringify(node.strokes)) && node.type !== 'SECTION',
    );
    expect(teal.length).toBe(1 + 5 + 4);
  });
});

test('every example is read back as it was, and its own file changes nothing', async () => {
  for (const { id } of listTemplates()) {
    const map = await put(example(id));
    expect(differences(map.journey, await read(map)), id).toEqual([]);
    const records = toRecords(map.journey);
    const file: FileEdit = {
      format: 'json',
      exported: null,
      base: { kind: 'full', records },
      records,
      carriesOrder: true,
    };
    const preview = await map.board.ask('previewSync', { rootId: map.rootId, file });
    expect([preview.changes, preview.conflicts, preview.missing], id).toEqual([[], [], []]);
  }
});
