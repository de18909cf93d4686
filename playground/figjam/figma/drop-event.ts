import { actWorld, currentPage, needNode } from '../acts/act.ts';
import { sectionAt } from '../acts/place-nodes.ts';
import type { Drop } from '../document/control.ts';
import { encodeUtf8 } from '../document/utf8.ts';
import { absoluteTransform, apply, invert } from '../geometry/transform.ts';
import type { PluginRun } from '../run/plugin-run.ts';
import { decodeBase64 } from './base64.ts';

/** Tells a plugin in a later task what the person dropped, and onto what: a section, else the page (typings of `DropEvent`). */
export function tellDrop(run: PluginRun, { x, y, items, files, dropMetadata }: Drop): void {
  const world = actWorld(run.board);
  const page = needNode(world, currentPage(world));
  const target = sectionAt(world, page, { x, y }) ?? page;
  const inside = apply(invert(absoluteTransform(run.board.document, target.id)), { x, y });
  const event = {
    node: run.handle(target),
    ...inside,
    absoluteX: x,
    absoluteY: y,
    items: items.map((item) => ({ ...item })),
    files: files.map(({ name, type, text, base64 }) => ({
      name,
      type,
      getTextAsync: () => run.later(() => text),
      getBytesAsync: () => run.later(() => (base64 === undefined ? encodeUtf8(text) : decodeBase64(base64))),
    })),
    ...(dropMetadata === undefined ? {} : { dropMetadata }),
  };
  run.board.scheduler.plan(() => {
    if (!run.closed) run.events.deliver('drop', [event]);
  }, 0);
}
