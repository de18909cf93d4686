import type { Json, NodeProps } from '../../figjam/document/records.ts';
import type { RawNode } from '../base/json.ts';

/** What a field may need to know of the rest of the board. */
export interface BoardContext {
  /** True when a node with this id stands on the board. */
  has(id: string): boolean;
}

/** Known properties, by name; a property that is absent was not said. */
export type Props = { [name in keyof NodeProps]?: NodeProps[name] | undefined };

/** How one group of properties stands in a board file. Reading never throws: what makes no sense counts as absent. */
export interface FieldCodec {
  /** The properties it answers for. */
  properties(props: Props): string[];
  read(raw: RawNode, board: BoardContext): Props;
  /** The fields to set (`undefined`: to remove) so that reading them gives these properties; `raw` as it was. */
  write(props: Props, raw: RawNode): { [field: string]: Json | undefined };
}
