import * as z from 'zod/mini';
import { cleanJson, type Problem } from '../journey/clean-json.ts';
import { describeIssue, problemsOf } from '../journey/describe-issue.ts';
import { journeySchema, schemaOfList } from '../journey/journey.ts';
import { describeProblems } from '../journey/parse-journey.ts';

const { id, title, personas, stages, lanes, cards, links, emotions, metrics, ...facts } = journeySchema.shape;
const { id: _persona, ...persona } = schemaOfList.personas.shape;
const { id: _stage, ...stage } = schemaOfList.stages.shape;

/** What the panel, or a file for the command line, collects before a template is put on the board. */
export const detailsSchema = z.strictObject({
  ...facts,
  title: z.optional(title),
  /** Each with a name and whatever else is known of it; ids are given later. */
  personas: z.optional(z.array(z.looseObject(persona))),
  /** Names, in order, instead of the template's own. */
  stages: z.optional(z.array(z.union([stage.name, z.looseObject(stage)]))),
  /** Each becomes a note in the pains row of the stage it names. */
  painPoints: z.optional(
    z.array(
      z.strictObject({
        stage: z.string(),
        text: z.string().check(z.regex(/\S/, 'must not be empty')),
        severity: z.optional(z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(5)))),
      }),
    ),
  ),
});
export type Details = z.infer<typeof detailsSchema>;

/** Details that cannot be used; `message` says which field and why. */
export class DetailsError extends Error {
  override name = 'DetailsError';
  constructor(readonly problems: Problem[]) {
    super(describeProblems('The details', problems));
  }
}

/** The details, or a `DetailsError` that names every field that is not understood. */
export function detailsFrom(value: unknown): Details {
  const problems: Problem[] = [];
  const clean = cleanJson(value, problems);
  if (problems.length > 0) throw new DetailsError(problems);
  const parsed = z.safeParse(detailsSchema, clean, { error: describeIssue });
  if (!parsed.success) throw new DetailsError(problemsOf(parsed.error));
  return parsed.data;
}
