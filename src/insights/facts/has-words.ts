/** Whether a field says anything: some visible sign, a number, a yes, a list with something in it. */
export function hasWords(value: unknown): boolean {
  if (typeof value === 'string') return /\S/.test(value);
  if (typeof value === 'number') return true;
  if (typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.some(hasWords);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasWords);
}

/** A field of one text or a list of texts, as the texts that say something. */
export function textsOf(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter((text) => typeof text === 'string').filter((text) => text.trim() !== '');
}
