/** The one of a list that has this id. */
export function findById<R extends { id: string }>(
  list: readonly R[],
  id: string | null | undefined,
): R | undefined {
  return list.find((each) => each.id === id);
}
