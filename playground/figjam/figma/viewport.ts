import { demand, isAnything, isArrayOf, isNumberFrom } from '../document/check.ts';
import { freezeCopy } from '../document/json.ts';
import { isVector } from '../document/value-checks.ts';
import { absoluteBoundsOf } from '../nodes/base/box.ts';
import { type MembersOf, method, readOnly, writable } from '../nodes/base/member.ts';
import type { PluginRun } from '../run/plugin-run.ts';

/** `figma.viewport`: what the person sees, in page px. */
export const viewport = {
  center: writable(
    (_on: undefined, run) => freezeCopy(run.board.viewport.center),
    (_on, value, run) => {
      demand(isVector, value, 'set_center', 'center');
      const { x, y } = value as Vector;
      run.board.viewport.center = { x, y };
      tell(run);
    },
  ),
  zoom: writable(
    (_on: undefined, run) => run.board.viewport.zoom,
    (_on, value, run) => {
      demand(isNumberFrom(0.0001), value, 'set_zoom', 'zoom');
      run.board.viewport.zoom = Number(value);
      tell(run);
    },
  ),
  bounds: readOnly((_on: undefined, run) => freezeCopy(boundsOfView(run))),
  scrollAndZoomIntoView: method((_on: undefined, [nodes], run) => {
    demand(isArrayOf(isAnything), nodes, 'scrollAndZoomIntoView');
    const records = (nodes as readonly unknown[]).map((node) => run.recordOf(node, 'scrollAndZoomIntoView'));
    const boxes = records.map((record) => absoluteBoundsOf(run.board.document, record));
    if (boxes.length === 0) return;
    const left = Math.min(...boxes.map(({ x }) => x));
    const top = Math.min(...boxes.map(({ y }) => y));
    const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
    const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
    const view = run.board.viewport;
    view.center = { x: left + width / 2, y: top + height / 2 };
    view.zoom = Math.min(
      1,
      (view.width * 0.9) / Math.max(1, width),
      (view.height * 0.9) / Math.max(1, height),
    );
    tell(run);
  }),
} satisfies MembersOf<ViewportAPI, undefined>;

export function boundsOfView({ board }: PluginRun): Rect {
  const { center, zoom, width, height } = board.viewport;
  const size = { width: width / zoom, height: height / zoom };
  return { x: center.x - size.width / 2, y: center.y - size.height / 2, ...size };
}

function tell(run: PluginRun): void {
  const { center, zoom } = run.board.viewport;
  run.board.effects.push({ effect: 'viewport', center: { ...center }, zoom });
}
