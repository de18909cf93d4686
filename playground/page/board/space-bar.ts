/** Is the space bar held down on the board? Then the hand pans, whatever the tool. */
export function trackSpaceBar(svg: SVGSVGElement): { held(): boolean; stop(): void } {
  let held = false;
  const set = (event: KeyboardEvent, down: boolean): void => {
    if (event.key !== ' ' || (down && event.target !== svg)) return;
    if (down) event.preventDefault();
    held = down;
    svg.classList.toggle('panning', down);
  };
  const down = (event: KeyboardEvent): void => set(event, true);
  const up = (event: KeyboardEvent): void => set(event, false);
  svg.addEventListener('keydown', down);
  window.addEventListener('keyup', up);
  return {
    held: () => held,
    stop() {
      svg.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    },
  };
}
