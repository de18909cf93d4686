import type { Result } from '../rpc/contract.ts';
import type { LastStep } from './last-step.ts';

/** Takes back what this plugin wrote last; when its person has done something since, nothing: that would go first. */
export async function undoLast(host: PluginAPI, step: LastStep): Promise<Result<'undo'>> {
  if (!(await step.isStillLast())) return { undone: false };
  step.forget();
  host.triggerUndo();
  return { undone: true };
}
