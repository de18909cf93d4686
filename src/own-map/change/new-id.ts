/** The provisional id of a new node, by its key in a plan. */
export const newId = (key: string): string => `new:${key}`;
