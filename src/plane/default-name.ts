/** A name that FigJam gave to a section or frame, or that says no more than its number. */
export function isDefaultName(name: string): boolean {
  return /^(?:section|frame|column|row|group)?\s*\d*$/i.test(name.trim());
}
