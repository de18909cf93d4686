import type { Control } from '../../../playground/figjam/document/control.ts';
import type { NodeRecord } from '../../../playground/figjam/document/records.ts';
import type { MeasuredText } from '../../../playground/figjam/text/measure.ts';
import type { OracleBoard, OracleNode, OracleText } from './read-oracle.ts';

/** One thing that was compared: `off` is how far the simulator is from FigJam, in px or lines; infinite where its shape is another. */
export interface Finding {
  /** What is counted together: "texts: height". */
  measure: string;
  isRight: boolean;
  off: number;
  /** Board and node. */
  where: string;
}

export interface MakeMore {
  /** For what only a person can do. */
  control: Control;
  /** What another node, or a cell, says. */
  textOf(id: string): string;
}

/** How the nodes of one kind are made and compared. A kind with more needs (connectors) brings a function of its own. */
export interface KindMeasure {
  type: string;
  /** Whether the node can be compared at all. */
  isFit(node: OracleNode): boolean;
  /** Makes the node; all fonts are loaded. */
  make(host: PluginAPI, node: OracleNode, characters: string, more: MakeMore): SceneNode;
  compare(node: OracleNode, made: NodeRecord, where: string): Finding[];
  /** Findings beyond single nodes. */
  compareBoard?(board: OracleBoard): Promise<Finding[]>;
}

export function compareNumber(
  measure: string,
  where: string,
  mine: number,
  theirs: number,
  most = 1,
): Finding {
  const off = Math.abs(mine - theirs);
  return { measure, where, off, isRight: off <= most };
}

/** Whether the lines start where FigJam's do. An empty last line has no entry in the oracle. */
export function compareLines(
  measure: string,
  where: string,
  mine: MeasuredText,
  theirs: OracleText,
): Finding {
  const wanted = (theirs.lines ?? []).map(([first = 0]) => first);
  const got = mine.lines.map(({ start }) => start);
  if (got.length === wanted.length + 1 && got[got.length - 1] === theirs.length) got.pop();
  const wrong = wanted.filter((start) => !got.includes(start)).length + Math.abs(got.length - wanted.length);
  return { measure, where, off: wrong, isRight: wrong === 0 };
}
