export const signs: string;
export function unpackOnce(packed: string): () => unknown;
