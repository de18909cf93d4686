/** Lets FigJam's window move between two pieces of work: a plugin runs on the same thread. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1));
}
