import { usualNotes, type Workshop, workshopLimits } from '../../src/journey/workshop.ts';
import type { Line } from './lines.ts';
import type { TemplateFrame } from './template-frames.ts';

/** What a person has typed for a new map so far. Kept while other views are open; nothing is on the board yet. */
export interface InsertDraft {
  templateId: string;
  title: string;
  scenario: string;
  stages: StageDraft[];
  /** Whether a person changed the stages: then another template leaves them alone. */
  stagesTouched: boolean;
  lanes: LaneDraft[];
  personas: PersonaDraft[];
  pains: PainDraft[];
  fill: Fill;
  /** Who will fill the map together, as typed: fields may be empty for a moment. */
  people: string;
  notesEach: string;
  /** What to say at which field, after "Put on board" was tried. */
  faults: Fault[];
  nextKey: number;
}

/** Empty, empty with room for a group's notes, or with the worked example. */
export type Fill = 'empty' | 'workshop' | 'example';

export interface StageDraft extends Line {
  /** Its place in the template, whose content and details it keeps; `null`: a person added it. */
  source: number | null;
}

export interface LaneDraft extends StageDraft {
  kind: string;
  /** The template can do without it. */
  optional: boolean;
  /** Left out, but remembered with its place. */
  off: boolean;
}

export interface PersonaDraft {
  key: string;
  values: { [field: string]: string };
}

export interface PainDraft {
  key: string;
  stageKey: string;
  text: string;
  severity: number | null;
}

export interface Fault {
  field: 'title' | 'stages' | 'lanes' | 'people' | `persona-${string}`;
  message: string;
}

export type DraftAction =
  | { do: 'template'; frame: TemplateFrame }
  | { do: 'write'; field: 'title' | 'scenario'; value: string }
  | { do: 'fill'; value: Fill }
  | { do: 'workshop'; field: 'people' | 'notesEach'; value: string }
  | { do: 'addStages'; names: string[]; after: string | null }
  | { do: 'renameStage'; key: string; name: string }
  | { do: 'moveStage'; key: string; by: -1 | 1 }
  | { do: 'removeStage'; key: string }
  | { do: 'addLanes'; names: string[]; after: string | null }
  | { do: 'renameLane'; key: string; name: string }
  | { do: 'kindLane'; key: string; kind: string }
  | { do: 'moveLane'; key: string; by: -1 | 1 }
  | { do: 'removeLane'; key: string }
  | { do: 'tickLane'; key: string; on: boolean }
  | { do: 'addPersona' }
  | { do: 'movePersona'; key: string; by: -1 | 1 }
  | { do: 'writePersona'; key: string; field: string; value: string }
  | { do: 'removePersona'; key: string }
  | { do: 'addPain'; stageKey: string }
  | { do: 'writePain'; key: string; text: string }
  | { do: 'ratePain'; key: string; severity: number | null }
  | { do: 'removePain'; key: string }
  | { do: 'faults'; faults: Fault[] };

/** An untouched draft of this template. */
export function startDraft(frame: TemplateFrame): InsertDraft {
  const stages = frame.stages.map((name, source) => ({ key: `s${source}`, name, source }));
  return {
    templateId: frame.id,
    title: '',
    scenario: '',
    stages,
    stagesTouched: false,
    lanes: lanesOf(frame),
    personas: [],
    pains: [],
    fill: startingFill(frame),
    people: '8',
    notesEach: String(usualNotes),
    faults: [],
    nextKey: stages.length,
  };
}

/** The rows of a template, each under a key of its own. */
export function lanesOf(frame: TemplateFrame): LaneDraft[] {
  return frame.lanes.map(({ name, kind, optional = false }, source) => {
    return { key: `${frame.id}:${source}`, name, kind, source, optional, off: false };
  });
}

/** What somebody kept with its content is mostly wanted with it. */
export function startingFill({ own, filled }: TemplateFrame): Fill {
  return own && filled ? 'example' : 'empty';
}

/** The rows that the map gets. */
export function shownLanes({ lanes }: InsertDraft): LaneDraft[] {
  return lanes.filter(({ off }) => !off);
}

/** The group that the draft is made for; `null` when it is for none, `undefined` when what was typed is no number. */
export function workshopOf({ fill, people, notesEach }: InsertDraft): Workshop | null | undefined {
  if (fill !== 'workshop') return null;
  const [group, each] = [whole(people, workshopLimits.people), whole(notesEach, workshopLimits.notesEach)];
  return group === null || each === null ? undefined : { people: group, notesEach: each };
}

function whole(text: string, most: number): number | null {
  const number = Number(text);
  return text.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= most ? number : null;
}

/** The key that the next added stage, persona or pain point gets: views focus it. */
export function nextKeyOf(draft: InsertDraft): string {
  return `k${draft.nextKey}`;
}
