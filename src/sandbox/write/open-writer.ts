import type { Size, Work } from '../../own-map/change/work.ts';
import type { Handles } from '../read/handles.ts';
import { createMover, type Mover } from './mover.ts';

/** Told of each write, with the node where it made one. */
export type Wrote = (made?: SceneNode) => void;

/** What the steps of writing share. */
export interface BoardWriter {
  host: PluginAPI;
  /** The node on the board, made just now or there before. Throws when it is gone. */
  nodeOf(id: string): SceneNode;
  made: Map<string, SceneNode>;
  /** Those of them that hold others, and those that join others. */
  sections: Map<string, SectionNode>;
  lines: Map<string, ConnectorNode>;
  /** How large nodes became whose words were written, by the ids that they have in the work. */
  sizes: Map<string, Size>;
  /** The ids of new nodes on the board, by those that they have in the work, and what each remembers, by its id. */
  idOf: Map<string, string>;
  stamps: Map<string, string>;
  move: Mover;
  /** Keeps count: tells whether there is anything to take back when the next call fails. */
  wrote: Wrote;
}

/** A writer that knows where everything goes. */
export interface WorkWriter extends BoardWriter {
  work: Work;
}

/** Begins to write. */
export function openWriter(host: PluginAPI, handles: Handles, wrote: Wrote): BoardWriter {
  const made = new Map<string, SceneNode>();
  const nodeOf = (id: string): SceneNode => {
    const node = made.get(id) ?? handles.get(id);
    if (!node) throw new Error('a part of the map is not there any more');
    return node;
  };
  return {
    host,
    nodeOf,
    made,
    sections: new Map(),
    lines: new Map(),
    sizes: new Map(),
    idOf: new Map(),
    stamps: new Map(),
    move: createMover(),
    wrote,
  };
}
