import type { Draft } from '../../own-map/change/draft.ts';
import type { Handles } from '../read/handles.ts';
import { createMover, type Mover } from './mover.ts';

/** Told of each write, with the node where it made one. */
export type Wrote = (made?: SceneNode) => void;

/** What the steps of writing a draft share. */
export interface DraftWriter {
  host: PluginAPI;
  draft: Draft;
  /** The node on the board, made just now or there before. Throws when it is gone. */
  nodeOf(id: string): SceneNode;
  made: Map<string, SceneNode>;
  move: Mover;
  /** Keeps count: tells whether there is anything to take back when the next call fails. */
  wrote: Wrote;
}

/** Begins to write a draft. */
export function openWriter(host: PluginAPI, draft: Draft, handles: Handles, wrote: Wrote): DraftWriter {
  const made = new Map<string, SceneNode>();
  const nodeOf = (id: string): SceneNode => {
    const node = made.get(id) ?? handles.get(id);
    if (!node) throw new Error('a part of the map is not there any more');
    return node;
  };
  return { host, draft, nodeOf, made, move: createMover(), wrote };
}
