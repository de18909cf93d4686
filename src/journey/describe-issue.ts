import type * as z from 'zod/mini';
import { joinPath, type Problem } from './clean-json.ts';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

/** Says in plain words what a value should have been: the messages of every schema in the house. */
export function describeIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `is missing (${nameType(issue.expected)})`;
      return `must be ${nameType(issue.expected)}, not ${nameValue(issue.input)}`;
    case 'too_small':
      return `must be at least ${issue.minimum}, not ${nameValue(issue.input)}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must have at most ${issue.maximum} characters`
        : `must be at most ${issue.maximum}, not ${nameValue(issue.input)}`;
    case 'not_multiple_of':
      return `must be in steps of ${issue.divisor}, not ${nameValue(issue.input)}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'unrecognized_keys':
      return `has ${issue.keys.map((key) => JSON.stringify(key)).join(', ')}, which is not a field of it`;
    case 'invalid_union':
      return issue.input === undefined
        ? 'is missing'
        : `cannot be ${nameValue(issue.input)}: expected a text, or what this field lists`;
    default:
      return 'has a form that is not understood';
  }
}

/** The problems of a failed parse, each with its path. `where` is the path of the parsed value itself. */
export function problemsOf(error: z.core.$ZodError, where = ''): Problem[] {
  return error.issues.map((issue) => ({
    where: issue.path.reduce<string>(
      (path, key) => (typeof key === 'number' ? `${path}[${key}]` : joinPath(path, String(key))),
      where,
    ),
    message: issue.message,
  }));
}

function nameType(expected: string): string {
  const names = new Map([
    ['string', 'a text'],
    ['number', 'a number'],
    ['int', 'a whole number'],
    ['array', 'a list'],
    ['object', 'an object'],
    ['boolean', 'true or false'],
  ]);
  return names.get(expected) ?? expected;
}

function nameValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
