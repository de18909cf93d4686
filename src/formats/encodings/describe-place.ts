/** Where in a text this offset lies, counted from 1 as editors do. */
export function describePlace(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before[before.length - 1] ?? '').length + 1}`;
}
