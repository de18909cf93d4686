import { absoluteTransform, apply, type Point, type Rect } from '../../figjam/geometry/transform.ts';
import type { Marks, Seat, Stage } from '../seat/seat.ts';

/** What lies over the board in screen pixels: outlines of what is selected, and what the pointer is doing. */
export function drawOverlay(seat: Seat, stage: Stage): string {
  const { marks, session, editing } = seat;
  const selected = session.selection.value.filter((id) => session.document.get(id) !== undefined);
  const [only] = selected;
  const { travel } = marks.value;
  const { k } = stage.camera.view.value;
  const outlines = selected.map((id) => outline(seat, stage, id, 'selected')).join('');
  if (travel !== null)
    return `${drawMarks(seat, stage, marks.value)}<g transform="translate(${travel.x * k} ${travel.y * k})">${outlines}</g>`;
  return [
    marks.value.hover === null ? '' : outline(seat, stage, marks.value.hover, 'hover'),
    outlines,
    selected.length === 1 && only !== undefined && editing.value === null ? handles(seat, stage, only) : '',
    selected.length > 1 ? hull(stage, selected) : '',
    drawMarks(seat, stage, marks.value),
  ].join('');
}

function drawMarks(seat: Seat, stage: Stage, marks: Marks): string {
  const { marquee, box, link, dropTarget } = marks;
  return [
    dropTarget === null ? '' : outline(seat, stage, dropTarget, 'drop-target'),
    marquee === null ? '' : rect(toScreen(stage, marquee), 'marquee'),
    box === null ? '' : rect(toScreen(stage, box), 'box'),
    link === null ? '' : drawLink(seat, stage, link),
  ].join('');
}

function outline(seat: Seat, stage: Stage, id: string, name: string): string {
  const node = seat.session.document.get(id);
  if (node === undefined) return '';
  if (node.type === 'CONNECTOR' || node.type === 'GROUP')
    return rect(toScreen(stage, stage.view.bounds(id)), name);
  const { width = 0, height = 0 } = node.props;
  const transform = absoluteTransform(seat.session.document, id);
  const corners = [point(0, 0), point(width, 0), point(width, height), point(0, height)].map((corner) => {
    const { x, y } = stage.camera.toScreen(apply(transform, corner));
    return `${x},${y}`;
  });
  return `<polygon class="${name}" points="${corners.join(' ')}"/>`;
}

function handles(seat: Seat, stage: Stage, id: string): string {
  const node = seat.session.document.get(id);
  const fixed = ['CONNECTOR', 'GROUP', 'TABLE', 'CODE_BLOCK', 'STAMP'];
  if (node === undefined || node.props.locked === true || fixed.includes(node.type)) return '';
  const { x, y, width, height } = toScreen(stage, stage.view.bounds(id));
  // On something small they would hide what it says.
  if (width < 44 || height < 44) return '';
  const handle = (name: string, left: number, top: number): string =>
    `<rect class="handle ${name}" data-corner="${name}" x="${left - 4.5}" y="${top - 4.5}" width="9" height="9" rx="2"/>`;
  return [
    handle('nw', x, y),
    handle('ne', x + width, y),
    handle('sw', x, y + height),
    handle('se', x + width, y + height),
  ].join('');
}

function hull(stage: Stage, ids: readonly string[]): string {
  const rects = ids.map((id) => toScreen(stage, stage.view.bounds(id)));
  const left = Math.min(...rects.map(({ x }) => x));
  const top = Math.min(...rects.map(({ y }) => y));
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height));
  return rect({ x: left, y: top, width: right - left, height: bottom - top }, 'hull');
}

function drawLink(seat: Seat, stage: Stage, link: NonNullable<Marks['link']>): string {
  const bounds = stage.view.bounds(link.from);
  const from = stage.camera.toScreen(point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2));
  const to = stage.camera.toScreen(link.to);
  const over = link.over === null ? '' : outline(seat, stage, link.over, 'selected');
  return `${over}<line class="link" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`;
}

const point = (x: number, y: number): Point => ({ x, y });

function toScreen(stage: Stage, rect: Rect): Rect {
  const { k } = stage.camera.view.value;
  return { ...stage.camera.toScreen(rect), width: rect.width * k, height: rect.height * k };
}

const rect = ({ x, y, width, height }: Rect, name: string): string =>
  `<rect class="${name}" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
