import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Command } from '../commands/command.ts';
import type { Seat } from '../seat/seat.ts';
import { setUpStage } from './stage.ts';

/** The board itself: one SVG that pans and zooms, with outlines on top. Takes the keyboard when focused. */
export function Board({ seat, commands }: { seat: Seat; commands: readonly Command[] }) {
  const svg = useRef<SVGSVGElement>(null);
  const world = useRef<SVGGElement>(null);
  const overlay = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (svg.current === null || world.current === null || overlay.current === null) return;
    return setUpStage(seat, commands, { svg: svg.current, world: world.current, overlay: overlay.current });
  }, [seat]);
  return (
    <svg
      ref={svg}
      class="board"
      tabindex={0}
      role="application"
      aria-label="Board. Tab goes through what is on it."
    >
      <g ref={world} class="world" />
      <g ref={overlay} class="overlay" />
    </svg>
  );
}
