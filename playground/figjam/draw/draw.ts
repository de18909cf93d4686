import type { NodeRecord } from '../document/records.ts';
import type { NodeSource } from '../geometry/node-source.ts';
import type { MetricsModel } from '../text/font-metrics.ts';

export interface DrawOptions {
  metrics: MetricsModel;
}

/** Draws what a node itself shows, in its own space (0, 0, width, height); a connector in its container's space. */
export type Draw = (record: NodeRecord, source: NodeSource, options: DrawOptions) => string;
