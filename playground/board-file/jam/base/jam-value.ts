/** What goes into a FigJam file: JSON, and bytes for pictures. */
export type JamValue = string | number | boolean | Uint8Array | readonly JamValue[] | JamObject;
export interface JamObject {
  [field: string]: JamValue;
}
