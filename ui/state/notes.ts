/** Where a cluster goes in the new map: places of a stage and a row in the template. */
export interface ClusterPlace {
  stage: number | null;
  lane: number | null;
}

/** What a person has chosen about notes that are in no map. */
export interface NotesDraft {
  formatId: string;
  done: { how: 'downloaded' | 'copied'; fileName: string } | null;
  templateId: string;
  title: string;
  /** By cluster id. A cluster without a place stays out. */
  places: { [clusterId: string]: ClusterPlace };
  /** Whether "Put on board" was tried before there was a title and a place. */
  tried: boolean;
}

export type NotesAction =
  | { do: 'format'; formatId: string }
  | { do: 'exported'; how: 'downloaded' | 'copied'; fileName: string }
  | { do: 'template'; templateId: string }
  | { do: 'title'; title: string }
  | { do: 'place'; clusterId: string; place: Partial<ClusterPlace> }
  | { do: 'tried' }
  | { do: 'cleared' };

/** Until another one is chosen, the template is the first of all. */
export const startNotes: NotesDraft = {
  formatId: 'json',
  done: null,
  templateId: '',
  title: '',
  places: {},
  tried: false,
};

/** Pure. Another template has other stages and rows, so the places begin anew. */
export function reduceNotes(draft: NotesDraft, action: NotesAction): NotesDraft {
  switch (action.do) {
    case 'format':
      return { ...draft, formatId: action.formatId, done: null };
    case 'exported':
      return { ...draft, done: { how: action.how, fileName: action.fileName } };
    case 'template':
      return { ...draft, templateId: action.templateId, places: {}, tried: false };
    case 'title':
      return { ...draft, title: action.title };
    case 'place': {
      const before = Object.hasOwn(draft.places, action.clusterId)
        ? draft.places[action.clusterId]
        : undefined;
      const place = { stage: null, lane: null, ...before, ...action.place };
      return { ...draft, places: { ...draft.places, [action.clusterId]: place } };
    }
    case 'tried':
      return { ...draft, tried: true };
    case 'cleared':
      return { ...draft, title: '', places: {}, tried: false };
  }
}

/** The place of a cluster, when both a stage and a row are chosen. */
export function placeOf(draft: NotesDraft, clusterId: string): { stage: number; lane: number } | null {
  const place = Object.hasOwn(draft.places, clusterId) ? draft.places[clusterId] : undefined;
  if (!place || place.stage === null || place.lane === null) return null;
  return { stage: place.stage, lane: place.lane };
}
