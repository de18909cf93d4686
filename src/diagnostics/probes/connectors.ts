import { type Bench, type Probe, write } from '../probe.ts';
import { attempt, errorOf, type Fact, type Json, reasonOf } from '../report.ts';

/** What connectors hold on to, and what they become. */
export const connectors: readonly Probe[] = [
  { facts: ['connectorOnEndDeleted'], find: (bench) => ({ connectorOnEndDeleted: findDeletedEnd(bench) }) },
  { facts: ['connectorParent'], find: (bench) => ({ connectorParent: findParent(bench) }) },
  { facts: ['invalidMagnet'], find: (bench) => ({ invalidMagnet: findMagnet(bench) }) },
  { facts: ['freeEnds'], find: (bench) => ({ freeEnds: findSpace(bench) }) },
  { facts: ['endPosition'], find: (bench) => ({ endPosition: findUnit(bench) }) },
  { facts: ['freshLabels'], find: (bench) => ({ freshLabels: findLabel(bench) }) },
];

function twoNotes({ scratch }: Bench): [StickyNode, StickyNode] {
  const { x, y } = scratch.place();
  return [scratch.note(x, y, 'a'), scratch.note(x + 600, y, 'b')];
}

function connect({ host, scratch }: Bench, [a, b]: [StickyNode, StickyNode]): ConnectorNode {
  const connector = scratch.keep(host.createConnector());
  connector.connectorStart = { endpointNodeId: a.id, magnet: 'AUTO' };
  connector.connectorEnd = { endpointNodeId: b.id, magnet: 'AUTO' };
  return connector;
}

function findDeletedEnd(bench: Bench): Fact {
  const notes = twoNotes(bench);
  const connector = connect(bench, notes);
  const { id } = notes[1];
  notes[1].remove();
  if (connector.removed) return { answer: 'delete' };
  const end = connector.connectorEnd;
  const holds = 'endpointNodeId' in end && end.endpointNodeId === id;
  return { answer: holds ? 'dangle' : 'detach', saw: Object.keys(end) };
}

function findParent(bench: Bench): Fact {
  const notes = twoNotes(bench);
  const section = bench.scratch.section(notes[0].x - 100, notes[0].y - 100, 1200, 600);
  for (const note of notes) section.appendChild(note);
  const connector = connect(bench, notes);
  const parent = connector.parent;
  const isPage = parent?.type === 'PAGE';
  return {
    answer: parent?.id === section.id ? 'commonAncestor' : isPage ? 'stay' : 'other',
    saw: parent?.type ?? null,
  };
}

/** A straight connector gets the magnet of a side. */
function findMagnet(bench: Bench): Fact {
  const [a] = twoNotes(bench);
  const connector = bench.scratch.keep(bench.host.createConnector());
  connector.connectorLineType = 'STRAIGHT';
  try {
    connector.connectorStart = { endpointNodeId: a.id, magnet: 'TOP' };
  } catch (error) {
    return { answer: 'throw', saw: reasonOf(error) };
  }
  const start = connector.connectorStart;
  const magnet = 'magnet' in start ? start.magnet : 'none';
  return { answer: magnet === 'TOP' ? 'accept' : 'coerce', saw: magnet };
}

/** In whose space the free ends of a connector in a section stand. */
function findSpace({ host, scratch }: Bench): Fact {
  const { x, y } = scratch.place();
  const section = scratch.section(x, y, 1000, 600);
  const connector = scratch.keep(host.createConnector());
  section.appendChild(connector);
  connector.connectorStart = { position: { x: 100, y: 100 } };
  connector.connectorEnd = { position: { x: 400, y: 100 } };
  const left = connector.absoluteBoundingBox?.x ?? Number.NaN;
  const saw: Json = { section: x, left, start: attempt(() => JSON.stringify(connector.connectorStart)) };
  if (Math.abs(left - x - 100) < 20) return { answer: 'parent', saw };
  return { answer: Math.abs(left - 100) < 20 ? 'page' : 'other', saw };
}

/** `{position, endpointNodeId}`: px from the node's corner, parts of its size, or a place on the page, as one author writes. */
function findUnit(bench: Bench): Fact {
  const [a] = twoNotes(bench);
  const { x, y } = a;
  const connector = bench.scratch.keep(bench.host.createConnector());
  connector.connectorEnd = { position: { x: x + 120, y: y + 900 } };
  connector.connectorStart = { endpointNodeId: a.id, position: { x: 1, y: 1 } };
  const box = connector.absoluteBoundingBox;
  if (box === null) return { open: 'The connector has no box.' };
  const saw = { top: box.y - y, left: box.x - x, height: a.height };
  if (saw.top < -a.height || saw.top > 2 * a.height) return { answer: 'page', saw };
  return { answer: saw.top < a.height / 2 ? 'px' : 'parts', saw };
}

function findLabel(bench: Bench): Fact {
  const connector = connect(bench, twoNotes(bench));
  const font = attempt(() => JSON.stringify(connector.text.fontName));
  const error = errorOf(() => {
    connector.text.characters = 'try';
  });
  if (error === 'none') return { answer: 'ready', saw: font };
  const after = errorOf(() => {
    write(connector.text, 'try');
  });
  return { answer: after === 'none' ? 'noFont' : 'refused', saw: { font, error, after } };
}
