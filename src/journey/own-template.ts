import * as z from 'zod/mini';
import { cleanJson, type Problem } from './clean-json.ts';
import { describeIssue, problemsOf } from './describe-issue.ts';
import { type Journey, journeySchema } from './journey.ts';
import { isObject } from './own.ts';
import { describeProblems, parseJourney } from './parse-journey.ts';
import { shapeLimits } from './shape-journey.ts';

/** Counts up when a file that is older cannot be read as it is any more. */
export const ownTemplateVersion = 1;
const mark = 'template';

/** A map that somebody kept to start others from: its structure, or all of it. */
export const ownTemplateSchema = z.object({
  /** What kind of file this is, for whoever opens it. */
  throughline: z.literal(mark),
  v: z.literal(ownTemplateVersion),
  id: z.string().check(z.regex(/^[A-Za-z0-9_]{1,60}$/, 'must be 1 to 60 letters and digits')),
  name: z
    .string()
    .check(
      z.regex(/\S/, 'must not be empty'),
      z.regex(/^[^\n\r\u2028\u2029]*$/, 'must be one line'),
      z.maxLength(120, 'must be at most 120 characters long'),
    ),
  /** ISO 8601, UTC. */
  savedAt: z.string(),
  withContent: z.boolean(),
  journey: journeySchema,
});
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;

export interface KeepOptions {
  id: string;
  name: string;
  withContent: boolean;
  savedAt: string;
}

/** The journey as a template. Structure only: stages with their branches, rows with their guidance, nobody's words. */
export function ownTemplateFrom(journey: Journey, options: KeepOptions): OwnTemplate {
  const kept = options.withContent ? journey : structureOf(journey);
  return { throughline: mark, v: ownTemplateVersion, ...options, journey: kept };
}

/** What a map of this kind always has; what people wrote into it stays out. */
function structureOf({ id, title, stages, lanes, asks, emotionScale, language }: Journey): Journey {
  return {
    id,
    title,
    ...(asks === undefined ? {} : { asks }),
    ...(emotionScale === undefined ? {} : { emotionScale }),
    ...(language === undefined ? {} : { language }),
    stages: stages.map((stage) => ({
      id: stage.id,
      name: stage.name,
      ...(stage.after === undefined ? {} : { after: stage.after }),
      ...(stage.branchLabel === undefined ? {} : { branchLabel: stage.branchLabel }),
    })),
    lanes,
    personas: [],
    cards: [],
    links: [],
    emotions: [],
    metrics: [],
  };
}

export type ParsedTemplate = { ok: true; template: OwnTemplate } | { ok: false; reason: string };

/** A template from a file or from storage: hostile until it fits. The reason is fit for people, without its subject. */
export function parseOwnTemplate(value: unknown): ParsedTemplate {
  const problems: Problem[] = [];
  const clean = cleanJson(value, problems);
  if (problems.length > 0) return refuse(describeProblems('The template', problems));
  if (!isObject(clean) || clean.throughline !== mark) return refuse(sayWhatElse(clean));
  if (typeof clean.v === 'number' && clean.v > ownTemplateVersion)
    return refuse('It was made by a newer version of Throughline. Update the plugin, then try again.');
  const journey = parseJourney(clean.journey);
  if (!journey.ok) return refuse(describeProblems('Its map', journey.problems));
  const parsed = z.safeParse(
    ownTemplateSchema,
    { ...clean, journey: journey.journey },
    { error: describeIssue },
  );
  if (!parsed.success) return refuse(describeProblems('The template', problemsOf(parsed.error)));
  const { stages, lanes } = journey.journey;
  if (stages.length === 0) return refuse('It has no stages.');
  if (stages.length > shapeLimits.stages || lanes.length > shapeLimits.lanes)
    return refuse(
      `It has ${stages.length} stages and ${lanes.length} rows; a map takes at most ${shapeLimits.stages} and ${shapeLimits.lanes}.`,
    );
  return { ok: true, template: parsed.data };
}

/** The template as a file, readable by people too. */
export function writeOwnTemplate(template: OwnTemplate): string {
  return `${JSON.stringify(template, null, 2)}\n`;
}

function refuse(reason: string): ParsedTemplate {
  return { ok: false, reason };
}

function sayWhatElse(value: unknown): string {
  if (isObject(value) && Array.isArray(value.stages))
    return 'It is a map, not a template. Put the map on a board, then save it as a template there.';
  return 'It is not a template of Throughline.';
}
