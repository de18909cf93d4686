/** All texts and numbers of a journey, but for the ids by which its parts know each other. */
export function fieldsWithWords(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(fieldsWithWords);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (ids.test(key) ? [] : fieldsWithWords(inner)));
}

const ids = /^(?:id|stageId|laneId|personaId|cardId|from|to)$/;
