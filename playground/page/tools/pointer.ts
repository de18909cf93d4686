import type { Point } from '../../figjam/geometry/transform.ts';
import { isContainer } from '../seat/node-kinds.ts';
import { noMarks, type Seat, type Stage } from '../seat/seat.ts';
import { startDragNodes } from './drag-nodes.ts';
import { startDrawBox } from './draw-box.ts';
import { startDrawConnector } from './draw-connector.ts';
import type { Gesture, PointerAt } from './gesture.ts';
import { select, startMarquee } from './marquee.ts';
import { pickNode } from './pick-node.ts';
import { putSection, putShape, putStamp, putSticky, putText } from './put-node.ts';
import { type Corner, startResizeNode } from './resize-node.ts';
import { startTyping } from './start-typing.ts';

/** Turns presses on the board into gestures of the tool in hand. Gives the way to stop. */
export function listenToPointer(seat: Seat, stage: Stage, panning: () => boolean): () => void {
  const { svg } = stage;
  let gesture: Gesture | null = null;
  const stopping = new AbortController();
  const { signal } = stopping;

  const at = (event: MouseEvent): PointerAt => {
    const frame = svg.getBoundingClientRect();
    const screen: Point = { x: event.clientX - frame.x, y: event.clientY - frame.y };
    const mod = event.ctrlKey || event.metaKey;
    return { screen, board: stage.camera.toBoard(screen), shift: event.shiftKey, alt: event.altKey, mod };
  };
  const press = (event: PointerEvent): void => {
    if (event.button !== 0 || panning() || !event.isPrimary) return;
    // A press needs no ring to show where the keyboard is.
    svg.classList.add('pressed');
    svg.focus({ preventScroll: true });
    svg.setPointerCapture(event.pointerId);
    gesture = startGesture(seat, stage, at(event), event.target);
  };
  const move = (event: PointerEvent): void => {
    if (gesture !== null) gesture.move(at(event));
    else if (event.pointerType === 'mouse' && event.buttons === 0) hover(seat, stage, at(event), panning());
  };
  const release = (event: PointerEvent): void => {
    const ending = gesture;
    gesture = null;
    ending?.finish(at(event));
  };
  const cancel = (): void => {
    gesture?.cancel();
    gesture = null;
  };

  svg.addEventListener('pointerdown', press, { signal });
  svg.addEventListener('pointermove', move, { signal });
  svg.addEventListener('pointerup', release, { signal });
  svg.addEventListener('blur', () => svg.classList.remove('pressed'), { signal });
  svg.addEventListener('pointercancel', cancel, { signal });
  svg.addEventListener('pointerleave', () => gesture === null && seat.marks.set(noMarks), { signal });
  svg.addEventListener('keydown', (event) => event.key === 'Escape' && cancel(), { signal });
  svg.addEventListener('dblclick', (event) => enter(seat, stage, at(event)), { signal });
  return () => stopping.abort();
}

function startGesture(seat: Seat, stage: Stage, from: PointerAt, target: EventTarget | null): Gesture | null {
  const tool = seat.tool.value;
  const done = (): void => seat.tool.set({ name: 'select' });
  switch (tool.name) {
    case 'hand':
      return null;
    case 'sticky':
      return clickOnly((at) => putSticky(seat, at.board, tool.color));
    case 'text':
      return clickOnly((at) => putText(seat, at.board));
    case 'stamp':
      return clickOnly((at) => putStamp(seat, stage, at, tool.kind));
    case 'section':
      return startDrawBox(seat, from, { width: 800, height: 600 }, (box) => putSection(seat, box).then(done));
    case 'shape':
      return startDrawBox(seat, from, { width: 208, height: 208 }, (box) => putShape(seat, box, tool.shape));
    case 'connector': {
      const start = pickNode(seat.session.document, stage.view.nodeAt(from.screen), false);
      return start === null ? null : startDrawConnector(seat, stage, start);
    }
    case 'select':
      return startSelecting(seat, stage, from, target);
  }
}

function startSelecting(seat: Seat, stage: Stage, from: PointerAt, target: EventTarget | null): Gesture {
  const { document, selection } = seat.session;
  const corner = target instanceof Element ? target.getAttribute('data-corner') : null;
  const [only] = selection.value;
  if (isCorner(corner) && only !== undefined) return startResizeNode(seat, stage, only, corner);

  const node = pickNode(document, stage.view.nodeAt(from.screen), from.mod);
  const selected = node !== null && selection.value.includes(node);
  const pickOnly = (): void => select(seat, node === null ? [] : [node]);
  if (node === null) return startMarquee(seat, stage, from, () => from.shift || pickOnly());
  if (from.shift) {
    const toggled = selected ? selection.value.filter((id) => id !== node) : [...selection.value, node];
    return startMarquee(seat, stage, from, () => select(seat, toggled));
  }
  const inBody = isContainer(document.get(node)?.type ?? '') && !onTitle(target);
  if (inBody && !selected) return startMarquee(seat, stage, from, pickOnly);
  if (selected) return startDragNodes(seat, stage, from, pickOnly);
  // The node must be the selected one before it moves: the client puts acts in order.
  pickOnly();
  return startDragNodes(seat, stage, from, () => undefined, [node]);
}

/** A section is taken hold of by its title or its edge. */
const onTitle = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-part="title"], [fill="none"]') !== null;

const isCorner = (text: string | null): text is Corner =>
  text === 'nw' || text === 'ne' || text === 'sw' || text === 'se';

const clickOnly = (act: (at: PointerAt) => unknown): Gesture => ({
  move: () => undefined,
  finish: act,
  cancel: () => undefined,
});

function hover(seat: Seat, stage: Stage, at: PointerAt, panning: boolean): void {
  const { name } = seat.tool.value;
  const wanted = !panning && (name === 'select' || name === 'connector' || name === 'stamp');
  const over = wanted ? pickNode(seat.session.document, stage.view.nodeAt(at.screen), at.mod) : null;
  if (over !== seat.marks.value.hover) seat.marks.set({ ...noMarks, hover: over });
}

/** Double click: into a group, or into the text of what was hit. */
function enter(seat: Seat, stage: Stage, at: PointerAt): void {
  if (seat.tool.value.name !== 'select') return;
  const { document, selection } = seat.session;
  const hit = stage.view.nodeAt(at.screen);
  const inside = pickNode(document, pickNode(document, hit, false) === null ? null : hit, true);
  if (inside === null) return;
  if (!selection.value.includes(inside)) select(seat, [inside]);
  startTyping(seat, stage, inside, at.board);
}
