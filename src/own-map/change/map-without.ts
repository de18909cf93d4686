import type { ReadMap } from '../../plane/interpretation.ts';
import { newId } from './new-id.ts';

/** A map of which nothing is drawn yet. */
export function mapWithout(journeyId: string): ReadMap {
  return {
    rootId: newId('root'),
    pageId: '',
    journey: {
      id: journeyId,
      title: '',
      personas: [],
      stages: [],
      lanes: [],
      cards: [],
      links: [],
      emotions: [],
      metrics: [],
    },
    nodes: {},
    confidence: {},
    doubts: [],
    grid: { stages: [], lanes: [], box: null },
    identity: { recordOf: new Map(), copies: new Set() },
    memberIds: new Set(),
  };
}
