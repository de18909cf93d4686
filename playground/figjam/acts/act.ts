import * as z from 'zod/mini';
import type { Board } from '../document/board.ts';
import type { Document } from '../document/document.ts';
import type { NodeRecord } from '../document/records.ts';
import { Edit } from '../run/edit.ts';

/** What an act works on: the person's board, its document, and the changes with all that follows from them. */
export interface ActWorld {
  readonly board: Board;
  readonly document: Document;
  readonly edit: Edit;
}

/** One thing that a person can do: what it must be told, and doing it with what is not checked yet. */
export interface ActKind<Shape extends z.core.$ZodShape> {
  schema: ActSchema<Shape>;
  /** Gives the ids of nodes made. Throws when the input does not fit, naming the fields. */
  perform(world: ActWorld, input: unknown): string[];
}

type ActSchema<Shape extends z.core.$ZodShape> = z.ZodMiniObject<Shape, z.core.$strict>;

/** Ties an act's fields to its doing. Every act may also carry `as` and `person`, which the host resolves. */
export function defineAct<Shape extends z.core.$ZodShape>(
  shape: Shape,
  run: (world: ActWorld, act: z.output<ActSchema<Shape>>) => string[],
): ActKind<Shape> {
  const schema: ActSchema<Shape> = z.strictObject(shape);
  return {
    schema,
    perform(world, input) {
      const read = z.safeParse(schema, input, { reportInput: true });
      if (read.success) return run(world, read.data);
      throw new Error(read.error.issues.map(describeIssue).join('; '));
    },
  };
}

export function actWorld(board: Board): ActWorld {
  return { board, document: board.document, edit: new Edit(board) };
}

/** The node of that id; throws when it is not on the board. */
export function needNode(world: ActWorld, id: string): NodeRecord {
  const record = world.document.get(id);
  if (record === undefined) throw new Error(`there is no node ${id} on the board`);
  return record;
}

/** The page that the person looks at. */
export function currentPage(world: ActWorld): string {
  return world.board.currentPageId;
}

const id = z.string().check(z.minLength(1));
/** What acts are told. Coordinates and sizes are px in page space. */
export const fields = {
  id,
  /** For acts that take `node` or `nodes`: one id or several under either name. */
  nodesOrAlias: z.optional(
    z.pipe(
      z.union([id, z.array(id).check(z.minLength(1))]),
      z.transform((nodes) => (typeof nodes === 'string' ? [nodes] : nodes)),
    ),
  ),
  px: z.number(),
  size: z.number().check(z.gt(0)),
  index: z.int().check(z.gte(0)),
  text: z.string(),
};

function describeIssue(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join('.');
  const problem = problemOf(issue);
  return place === '' ? problem : `${place}: ${problem}`;
}

/** zod/mini speaks no language by itself. */
function problemOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `missing; expected ${issue.expected}` : `expected ${issue.expected}`;
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `must be ${issue.inclusive ? 'at least' : 'more than'} ${String(issue.minimum)}`;
    case 'invalid_union':
      return 'not a value that fits here: an id, or what the help says';
    default:
      return issue.message;
  }
}
