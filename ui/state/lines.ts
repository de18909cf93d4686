/** One line of a list that people edit: a stage, a row, a persona. */
export interface Line {
  key: string;
  name: string;
}

/** The list with new lines below the one named, or at its end. */
export function addLines<T extends Line>(list: readonly T[], added: readonly T[], after: string | null): T[] {
  const at = after === null ? list.length : list.findIndex(({ key }) => key === after) + 1;
  return [...list.slice(0, at), ...added, ...list.slice(at)];
}

export function changeLine<T extends { key: string }>(
  list: readonly T[],
  key: string,
  values: Partial<T>,
): T[] {
  return list.map((item) => (item.key === key ? { ...item, ...values } : item));
}

export function renameLine<T extends Line>(list: readonly T[], key: string, name: string): T[] {
  return list.map((item) => (item.key === key ? { ...item, name } : item));
}

/** The list with one line changing places with its neighbour; those that are not `shown` are passed over. */
export function moveLine<T extends { key: string }>(
  list: readonly T[],
  key: string,
  by: -1 | 1,
  shown: (item: T) => boolean = () => true,
): T[] {
  const from = list.findIndex((item) => item.key === key);
  let to = from + by;
  for (let other = list[to]; other !== undefined && !shown(other); other = list[to]) to += by;
  const [item, other] = [list[from], list[to]];
  if (item === undefined || other === undefined) return [...list];
  return list.map((each, index) => (index === from ? other : index === to ? item : each));
}

export function removeLine<T extends { key: string }>(list: readonly T[], key: string): T[] {
  return list.filter((item) => item.key !== key);
}

/** Pasted text may hold line ends that a field does not show; a name is one line. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').trim();
}
