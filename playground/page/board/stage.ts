import type { Command } from '../commands/command.ts';
import { listenToKeyboard } from '../commands/keyboard.ts';
import { showAll } from '../commands/view-commands.ts';
import { createBoardView } from '../seat/board-view.ts';
import { type Camera, createCamera } from '../seat/camera.ts';
import type { Seat, Stage } from '../seat/seat.ts';
import { listenToPointer } from '../tools/pointer.ts';
import { describeSelection } from './describe-selection.ts';
import { freePart } from './free-part.ts';
import { drawOverlay } from './overlay.ts';
import { trackSpaceBar } from './space-bar.ts';

export interface StageElements {
  svg: SVGSVGElement;
  world: SVGGElement;
  overlay: SVGGElement;
}

/** Brings one seat's board to life in these elements. Gives the way to take it down. */
export function setUpStage(seat: Seat, commands: readonly Command[], elements: StageElements): () => void {
  const { svg, world, overlay } = elements;
  const space = trackSpaceBar(svg);
  const panning = (): boolean => space.held() || seat.tool.value.name === 'hand';
  const camera = createCamera(svg, panning);
  const view = createBoardView(world, seat.session.document, seat.pageId.value, seat.session.metrics);
  const stage: Stage = { svg, camera, view };

  const paintOverlay = oncePerFrame(() => {
    overlay.innerHTML = drawOverlay(seat, stage);
  });
  const moveWorld = (): void => {
    const { x, y, k } = camera.view.value;
    world.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
    placeDots(svg, x, y, k);
    cull();
    paintOverlay();
  };
  const cull = oncePerFrame(() => {
    const { width, height } = svg.getBoundingClientRect();
    const { k } = camera.view.value;
    view.cull({ ...camera.toBoard({ x: 0, y: 0 }), width: width / k, height: height / k }, k);
  });
  const tellClient = afterQuiet(300, () => tellView(seat, camera));
  const measure = (): void => camera.free.set(freePart(svg, seat));
  const showTool = (): void => {
    svg.dataset.tool = seat.tool.value.name;
  };

  measure();
  showTool();
  const sizes = new ResizeObserver(measure);
  sizes.observe(svg);
  const stops = [
    camera.view.subscribe(moveWorld),
    camera.view.subscribe(tellClient),
    camera.free.subscribe(tellClient),
    seat.session.document.changed.subscribe(() => [cull(), paintOverlay()]),
    seat.session.selection.subscribe(() => {
      paintOverlay();
      seat.announcement.set(describeSelection(seat));
    }),
    seat.marks.subscribe(paintOverlay),
    seat.editing.subscribe(paintOverlay),
    seat.session.plugin.subscribe(measure),
    seat.folded.subscribe(measure),
    seat.session.lookAt.subscribe(({ center, zoom }) => camera.lookAt(center, zoom)),
    seat.pageId.subscribe((id) => view.showPage(id)),
    seat.tool.subscribe(showTool),
    listenToPointer(seat, stage, panning),
    listenToKeyboard(seat, stage, commands),
    space.stop,
    () => sizes.disconnect(),
    () => view.end(),
  ];
  showAll(seat, stage);
  let first = camera.view.value;
  stops.push(
    // The plugin's window opens a moment later: whoever has not moved yet sees all of the board beside it.
    camera.free.subscribe(() => {
      if (camera.view.value !== first) return;
      showAll(seat, stage);
      first = camera.view.value;
    }),
  );
  seat.stage.set(stage);
  return () => {
    seat.stage.set(null);
    for (const stop of stops) stop();
  };
}

/** Calls at most once a frame, however often it is asked. */
function oncePerFrame(run: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      run();
    });
  };
}

/** Calls once it has not been asked for so many milliseconds. */
function afterQuiet(milliseconds: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };
}

/** The client must know what its person sees: plugins put new things there. */
function tellView(seat: Seat, camera: Camera): void {
  const { x, y, width, height } = camera.free.value;
  const center = camera.toBoard({ x: x + width / 2, y: y + height / 2 });
  void seat.session.act({ do: 'look', ...center, zoom: camera.view.value.k, width, height });
}

/** FigJam's grid of dots, which keeps a readable distance at every zoom. */
function placeDots(svg: SVGSVGElement, x: number, y: number, k: number): void {
  let step = 24 * k;
  while (step < 16) step *= 2;
  while (step > 48) step /= 2;
  svg.style.setProperty('--dots', `${step}px`);
  svg.style.setProperty('--dots-x', `${x}px`);
  svg.style.setProperty('--dots-y', `${y}px`);
}
