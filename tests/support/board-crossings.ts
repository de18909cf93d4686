import type { NodeRecord } from '../../playground/figjam/document/records.ts';
import { routeConnector } from '../../playground/figjam/geometry/connector.ts';
import { type Box, intersects } from '../../src/plane/boxes.ts';
import { wordsIn } from './find-crossings.ts';
import type { LiveBoard } from './live-board.ts';

/**
 * Connectors between notes that run across words of others on the board as it stands, as the simulator draws them: words
 * on nodes and on other lines; and words on lines that lie on words.
 */
export function boardCrossings(board: LiveBoard): string[] {
  const records = board.client.control.records();
  const byId = new Map(records.map((record) => [record.id, record]));
  const children = (id: string) => records.filter(({ parentId }) => parentId === id);
  const source = { get: (id: string) => byId.get(id), children };
  const written = board.figma.currentPage.findAll(
    (node) => ['STICKY', 'TEXT', 'SHAPE_WITH_TEXT'].includes(node.type) && wordsOf(node) !== '',
  );
  const lines = records
    .filter(isNoteLink)
    .map((record) => ({ record, route: routeConnector(source, record) }));
  return lines.flatMap(({ record, route: { points, label } }) => {
    const ends = endsOf(record);
    const met = written.filter(
      ({ id, type, absoluteBoundingBox: box }) =>
        !ends.includes(id) &&
        (crosses(points, box) || (label !== null && intersects(wordsOnBoard(type, box), label))),
    );
    const others = lines.filter(({ record: other }) => other.id !== record.id);
    const onLabels = others.filter(({ route }) => crosses(points, route.label));
    return [
      ...met.map((node) => `${record.id} × ${wordsOf(node)}`),
      ...onLabels.map(({ record: other }) => `${record.id} × the words on ${other.id}`),
    ];
  });
  function isNoteLink(record: NodeRecord): boolean {
    if (record.type !== 'CONNECTOR') return false;
    return endsOf(record).every((id) => byId.get(id)?.type === 'STICKY');
  }
}

function endsOf({ props }: NodeRecord): string[] {
  return [props.connectorStart, props.connectorEnd].map((end) =>
    end && 'endpointNodeId' in end ? end.endpointNodeId : '',
  );
}

function wordsOf(node: SceneNode): string {
  return 'text' in node ? node.text.characters : 'characters' in node ? node.characters : '';
}

function crosses(points: readonly { x: number; y: number }[], box: Box | null): boolean {
  return points.slice(1).some((point, at) => {
    const before = points[at] ?? point;
    const line = {
      x: Math.min(before.x, point.x),
      y: Math.min(before.y, point.y),
      width: Math.abs(point.x - before.x) || 1,
      height: Math.abs(point.y - before.y) || 1,
    };
    return box !== null && intersects(box, line);
  });
}

const nowhere: Box = { x: Infinity, y: Infinity, width: 0, height: 0 };
const wordsOnBoard = (type: string, box: Box | null): Box =>
  box && type === 'STICKY' ? wordsIn(box) : (box ?? nowhere);
