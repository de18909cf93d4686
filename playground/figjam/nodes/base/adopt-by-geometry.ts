import type { NodeRecord } from '../../document/records.ts';
import {
  absoluteTransform,
  apply,
  containerOf,
  identity,
  invert,
  multiply,
} from '../../geometry/transform.ts';
import type { PluginRun } from '../../run/plugin-run.ts';
import { absoluteBoundsOf, absoluteTransformOf } from './box.ts';

/**
 * With the switch `apiGeometry: 'reparent'` a node that a plugin placed goes into the deepest section that holds its
 * centre, or out onto the page, staying where it is seen: as when a person drags it (figjam-facts §5.1).
 */
export function adoptByGeometry(run: PluginRun, id: string): void {
  const { document, settings } = run.board;
  const record = document.get(id);
  if (settings.apiGeometry === 'never' || record === undefined || record.type === 'CONNECTOR') return;
  const parent = record.parentId === null ? undefined : document.get(record.parentId);
  if (parent?.type !== 'SECTION' && parent?.type !== 'PAGE') return;
  const page = pageAbove(run, record);
  if (page === undefined) return;
  const bounds = absoluteBoundsOf(document, record);
  const center = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
  const target = deepestSection(run, page, center, id) ?? page;
  if (target.id === record.parentId) return;
  const seen = absoluteTransformOf(document, record);
  run.edit.move(id, target.id);
  const container = target.type === 'PAGE' ? identity : absoluteTransform(document, target.id);
  run.edit.set(id, 'transform', multiply(invert(container), seen));
}

function deepestSection(
  run: PluginRun,
  within: NodeRecord,
  point: { x: number; y: number },
  except: string,
): NodeRecord | undefined {
  const { document } = run.board;
  const children = document.children(within.id);
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child === undefined || child.type !== 'SECTION' || child.id === except) continue;
    const local = apply(invert(absoluteTransform(document, child.id)), point);
    const { width = 0, height = 0 } = child.props;
    if (local.x < 0 || local.y < 0 || local.x > width || local.y > height) continue;
    return deepestSection(run, child, point, except) ?? child;
  }
  return undefined;
}

function pageAbove(run: PluginRun, record: NodeRecord): NodeRecord | undefined {
  const { document } = run.board;
  let at: NodeRecord | undefined = record;
  while (at !== undefined && at.type !== 'PAGE')
    at = at.parentId === null ? undefined : document.get(at.parentId);
  return at ?? containerOf(document, record);
}
