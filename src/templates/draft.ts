import type { Json } from '../journey/records.ts';

interface Fields {
  [field: string]: Json;
}
export interface DraftRecord extends Fields {
  id: string;
}

/** A journey while it is put together: records in the making, parsed at the end. */
export interface Draft {
  facts: Fields;
  personas: DraftRecord[];
  stages: DraftRecord[];
  lanes: DraftRecord[];
  cards: DraftRecord[];
  links: DraftRecord[];
  emotions: DraftRecord[];
  metrics: DraftRecord[];
}
