/** Nodes of the board by id, as reading found them. */
export type Handles = ReadonlyMap<string, SceneNode>;
