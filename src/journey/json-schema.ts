import * as z from 'zod/mini';
import { journeySchema, journeySchemaVersion } from './journey.ts';

/**
 * The journey as JSON Schema (draft 2020-12), for editors and other tools; published in docs/schema. It says what
 * one field can hold. That ids are unique and references lead somewhere, no schema can say: `parseJourney` does.
 */
export function journeyJsonSchema(): { [keyword: string]: unknown } {
  const { $schema, ...schema } = z.toJSONSchema(journeySchema, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema,
    $id: `urn:throughline:journey:${journeySchemaVersion}`,
    $comment: `schemaVersion ${journeySchemaVersion}. Generated from src/journey/journey.ts by "npm run schema": do not edit.`,
    title: 'Customer journey',
    description: 'A journey map as Throughline reads and writes it. Fields that are not named here are kept.',
    ...schema,
  };
}
