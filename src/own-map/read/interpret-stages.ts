import type { GridStage } from '../../plane/interpret-grid.ts';
import { claimNodes, type MapReader } from '../../plane/map-reader.ts';
import { nameShown, oneLineOf } from '../../plane/name-shown.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp, type SeenWith, stampOf } from '../../plane/seen-nodes.ts';
import { readStageFacts } from '../../plane/stage-facts.ts';
import { findSplits, wordsOfBranches } from '../../plane/stage-flow.ts';
import { readHandDrawnStages } from './hand-drawn-stages.ts';
import { chooseMirrored } from './mirrored-name.ts';

type Bag = { [field: string]: unknown };

/** The stages from left to right, with what the board shows of them. */
export function readStages(reader: MapReader): { records: Bag[]; grid: GridStage[] } {
  const bars = barsBySection(reader);
  const facts = factsBySection(reader);
  const bands = reader.members.filter(isBand);
  const read: { record: Bag; grid: GridStage }[] = [];
  for (const node of reader.members) {
    if (node.type === 'SECTION' && hasStamp(node, 'stage'))
      read.push(readStage(reader, node, bands, bars.inside.get(node.id), facts.get(node.id)));
  }
  for (const bar of bars.orphans) {
    const known = read.find((stage) => stage.grid.id === bar.stamp.recordId);
    if (known && known.grid.bar === null) Object.assign(known, renamedBy(reader, known, bar));
    else if (!known) read.push(stageOfBar(reader, bar, bands));
  }
  read.push(
    ...readHandDrawnStages(
      reader,
      read.map((stage) => stage.grid),
    ),
  );
  read.sort((a, b) => a.grid.box.x - b.grid.box.x);
  const records = read.map((stage) => stage.record);
  renameBranches(reader, records);
  return { records, grid: read.map((stage) => stage.grid) };
}

/** What somebody wrote on the bar of a split is the word of its branches. */
function renameBranches(reader: MapReader, records: Bag[]): void {
  const splits = findSplits(records.map(branchOf));
  for (const node of reader.members) {
    const stamp = stampOf(node, 'decor');
    if (stamp?.role !== 'split' || stamp.text === undefined) continue;
    const shown = oneLineOf(node.text);
    if (shown === '' || shown === oneLineOf(stamp.text)) continue;
    const split = splits.find(({ stages }) => stamp.stageId !== undefined && stages.includes(stamp.stageId));
    const words = wordsOfBranches(shown, split?.stages.length ?? 0);
    if (split) reader.used.add(node.id);
    split?.stages.forEach((id, at) => {
      const record = records.find((stage) => stage.id === id);
      if (record) record.branchLabel = words[at] ?? shown;
    });
  }
}

function branchOf({ id, after, branchLabel }: Bag) {
  return {
    id: String(id),
    ...(typeof after === 'string' ? { after } : {}),
    ...(typeof branchLabel === 'string' ? { branchLabel } : {}),
  };
}

function barsBySection(reader: MapReader): {
  inside: Map<string, SeenWith<'bar'>>;
  orphans: SeenWith<'bar'>[];
} {
  const inside = new Map<string, SeenWith<'bar'>>();
  const orphans: SeenWith<'bar'>[] = [];
  for (const node of reader.members) {
    if (!hasStamp(node, 'bar')) continue;
    const section = reader.index.ancestor(node, (candidate) => stampOf(candidate, 'stage') !== null);
    // A bar that came to lie in another stage's section is still the bar of its own stage.
    const isHome = section?.stamp?.recordId === node.stamp.recordId;
    const held = section && inside.get(section.id);
    if (section && isHome && (!held || (held.stamp.nodeId !== held.id && node.stamp.nodeId === node.id))) {
      inside.set(section.id, node);
    } else if (!isHome) orphans.push(node);
  }
  return { inside, orphans };
}

/** The text below each stage's name: in a section that is a copy it is the copy's. */
function factsBySection(reader: MapReader): Map<string, SeenWith<'stageFacts'>> {
  const found = new Map<string, SeenWith<'stageFacts'>>();
  for (const node of reader.members) {
    if (!hasStamp(node, 'stageFacts')) continue;
    const stage = (candidate: SeenNode) => stampOf(candidate, 'stage')?.recordId === node.stamp.recordId;
    const section = reader.index.ancestor(node, stage) ?? reader.members.find(stage);
    if (!section) continue;
    const held = found.get(section.id);
    if (!held || (held.stamp.nodeId !== held.id && node.stamp.nodeId === node.id))
      found.set(section.id, node);
  }
  return found;
}

function readStage(
  reader: MapReader,
  section: SeenWith<'stage'>,
  bands: readonly SeenWith<'decor'>[],
  bar: SeenWith<'bar'> | undefined,
  facts: SeenWith<'stageFacts'> | undefined,
) {
  const id = reader.identity.recordOf.get(section.id) ?? section.stamp.recordId;
  const name = chooseName(reader, id, section, bar);
  claimNodes(reader, id, 1, [section, bar, facts]);
  const grid: GridStage = {
    id,
    section,
    bar: bar ?? null,
    box: { x: section.x, y: section.y, width: section.width, height: section.height },
    ...bandsOf(reader, bands, section.stamp.recordId, section),
  };
  const record: Bag = { ...section.stamp.details };
  for (const [field, value] of facts ? readStageFacts(facts.text ?? '', facts.stamp.rows) : [])
    record[field] = value;
  return { record: { ...record, id, name }, grid };
}

/** Bar and section name mirror each other: the one a person changed wins; when both were changed, the bar. */
function chooseName(
  reader: MapReader,
  id: string,
  section: SeenWith<'stage'>,
  bar: SeenWith<'bar'> | undefined,
): string {
  const onSection = nameShown(section.name, section.stamp.name);
  const onBar = nameShown(bar?.text, bar?.stamp.name);
  const barChanged = bar !== undefined && onBar !== bar.stamp.name && onBar !== '';
  const sectionChanged = onSection !== section.stamp.name && onSection !== '';
  const name = chooseMirrored(
    reader,
    id,
    { shown: onBar, isChanged: barChanged },
    { shown: onSection, isChanged: sectionChanged },
    (first, second) => `The stage’s bar says “${first}”, its section “${second}”. The bar is taken.`,
  );
  return name || section.stamp.name;
}

/** Only the bar is left of a stage whose section was taken away: it still names a column. */
function stageOfBar(reader: MapReader, bar: SeenWith<'bar'>, all: readonly SeenWith<'decor'>[]) {
  const id = bar.stamp.recordId;
  reader.ids.add(id);
  claimNodes(reader, id, 0.7, [bar]);
  const { bands, feelings } = bandsOf(reader, all, id, null);
  let box = { x: bar.x, y: bar.y, width: bar.width, height: bar.height };
  for (const band of bands.values()) {
    const x = Math.min(box.x, band.x);
    const end = Math.max(box.x + box.width, band.x + band.width);
    const low = Math.max(box.y + box.height, band.y + band.height);
    box = { x, y: box.y, width: end - x, height: low - box.y };
  }
  const grid: GridStage = { id, section: null, bar, box, bands, feelings };
  return { record: { id, name: oneLineOf(bar.text) || bar.stamp.name }, grid };
}

/** The bar was dragged out of its section: it still belongs to the stage. */
function renamedBy(reader: MapReader, stage: { record: Bag; grid: GridStage }, bar: SeenWith<'bar'>) {
  const section = stage.grid.section;
  claimNodes(reader, stage.grid.id, 0.9, [bar]);
  const name =
    section && hasStamp(section, 'stage')
      ? chooseName(reader, stage.grid.id, section, bar)
      : oneLineOf(bar.text);
  return { record: { ...stage.record, name }, grid: { ...stage.grid, bar } };
}

const isBand = (node: SeenNode): node is SeenWith<'decor'> =>
  node.type === 'RECTANGLE' && stampOf(node, 'decor')?.role === 'band';

function bandsOf(
  reader: MapReader,
  all: readonly SeenWith<'decor'>[],
  stampedStageId: string,
  section: SeenNode | null,
): Pick<GridStage, 'bands' | 'feelings'> {
  const bands = new Map<string, SeenNode>();
  let feelings: SeenNode | null = null;
  for (const node of all) {
    const { stamp } = node;
    if (stamp.stageId !== stampedStageId) continue;
    const parent = reader.index.ancestor(node, (candidate) => stampOf(candidate, 'stage') !== null);
    if (parent?.id !== section?.id) continue;
    if (stamp.laneId === undefined) feelings = node;
    else if (!bands.has(stamp.laneId)) bands.set(stamp.laneId, node);
  }
  return { bands, feelings };
}
