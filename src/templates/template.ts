import type { Json } from '../model/records.ts';

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
  /** The same map, filled: what good looks like. */
  example: TemplateExample;
}

export interface TemplateLane {
  name: string;
  kind: string;
  /** What belongs into this row, said as one would say it in the room. */
  guidance: string;
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
  emotions: readonly { stage: string; persona?: string; value: number; label?: string }[];
  links: readonly { from: string; to: string; label?: string }[];
  metrics: readonly { kind: string; stage?: string; card?: string; [field: string]: Json | undefined }[];
}

/** A note's words, or its words with what else is known of it. */
export type TemplateNote = string | { text: string; key?: string; [field: string]: Json | undefined };
