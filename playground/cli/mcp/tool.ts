import type * as z from 'zod/mini';
import type { Folder } from './folder.ts';

/** One thing that an agent can ask for. */
export interface Tool {
  name: string;
  title: string;
  description: string;
  /** It changes no file. */
  readsOnly: boolean;
  schema: z.ZodMiniType;
  /** Does it with arguments that were not looked at yet; gives what is told, as JSON. Throws `Failure`. */
  run(given: unknown, folder: Folder): Promise<unknown>;
}

interface Described {
  name: string;
  title: string;
  description: string;
  readsOnly: boolean;
}

/** Arguments that do not fit: the words say which and what was wanted. */
export class ArgumentError extends Error {
  override name = 'ArgumentError';
}

/** A tool whose arguments are checked before its work sees them. */
export function makeTool<S extends z.ZodMiniType>(
  described: Described,
  schema: S,
  work: (input: z.output<S>, folder: Folder) => Promise<unknown>,
): Tool {
  return {
    ...described,
    schema,
    async run(given, folder) {
      const input = schema.safeParse(given ?? {});
      if (!input.success) throw new ArgumentError(`${described.name}: ${sayIssues(input.error.issues)}`);
      return await work(input.data, folder);
    },
  };
}

const sayIssues = (issues: readonly z.core.$ZodIssue[]): string =>
  issues
    .slice(0, 5)
    .map(({ path, message }) => (path.length === 0 ? message : `“${path.join('.')}”: ${message}`))
    .join('; ');
