import type { Json } from '../journey/records.ts';

/** A kind of map to start from: pure data, so that a new template is a new file of words and nothing else. */
export interface Template {
  id: string;
  name: string;
  /** One sentence: for which question this map is good. */
  summary: string;
  /** How long a group needs to fill it for the first time. */
  minutes: number;
  stages: readonly string[];
  lanes: readonly TemplateLane[];
  /** What is known of a stage in every map of this kind, by its name. `after` names another stage: a branch. */
  stageFields?: { readonly [stage: string]: { [field: string]: Json } };
  /** Whose curves an empty map starts with, such as roles, or today and the future. */
  personas?: readonly { name: string; [field: string]: Json }[];
  /** What an empty map says about itself from the start. */
  facts?: { [field: string]: Json };
  /** The same map, filled: what good looks like. */
  example: TemplateExample;
}

export interface TemplateLane {
  name: string;
  kind: string;
  /** What belongs into this row, said as one would say it in the room. */
  guidance: string;
  /** The name of the line that runs below this row across all stages, as in a service blueprint. */
  lineBelow?: string;
  /** Good to have, and the first to go when the map should be smaller. */
  optional?: boolean;
}

/** The content of a worked example. Records name each other by `key`; ids are given when it is used. */
export interface TemplateExample {
  /** The title and the other fields of the journey. */
  facts: { title: string; [field: string]: Json };
  personas: readonly { key: string; name: string; [field: string]: Json }[];
  /** Details of stages, by the stage's name. */
  stages: { readonly [stage: string]: { [field: string]: Json } };
  /** By the lane's name: for each stage, in order, its notes. */
  cards: { readonly [lane: string]: readonly (readonly TemplateNote[])[] };
  emotions: readonly {
    stage: string;
    persona?: string;
    value: number;
    label?: string;
    [field: string]: Json | undefined;
  }[];
  links: readonly { from: string; to: string; label?: string }[];
  metrics: readonly { kind: string; stage?: string; card?: string; [field: string]: Json | undefined }[];
}

/** A note's words, or its words with what else is known of it. */
export type TemplateNote = string | { text: string; key?: string; [field: string]: Json | undefined };
