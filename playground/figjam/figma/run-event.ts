import type { PluginStart } from '../document/control.ts';
import type { Json } from '../document/records.ts';
import type { PluginRun } from '../run/plugin-run.ts';

/**
 * Starts a plugin for those who listen: the person enters the parameters one by one, as into the quick-action bar, and
 * the `run` event brings what they chose. Of suggestions they take the one of that name, with its data.
 */
export function tellRun(run: PluginRun, { command, parameters }: PluginStart): void {
  if (parameters === undefined) {
    run.events.trigger('run', () => [{ command, parameters: undefined }]);
    return;
  }
  const chosen: { [key: string]: unknown } = {};
  for (const [key, entered] of Object.entries(parameters)) {
    run.board.scheduler.plan(() => askFor(run, key, entered, chosen), 0);
  }
  // Suggestions may come later: the person waits for them.
  run.events.trigger('run', () => [{ command, parameters: { ...chosen } }], waiting);
}

const waiting = 100;

function askFor(run: PluginRun, key: string, entered: Json, chosen: { [key: string]: unknown }): void {
  const before = { ...chosen };
  chosen[key] = entered;
  const result = {
    setSuggestions: (suggestions: unknown) => {
      chosen[key] = pickSuggestion(suggestions, entered);
    },
    setError: (message: unknown) =>
      run.report(new Error(`The parameter ${key} is refused: ${String(message)}`)),
    setLoadingMessage: () => undefined,
  };
  const query = typeof entered === 'string' ? entered : JSON.stringify(entered);
  run.events.deliver('parameters input', [{ query, key, parameters: before, result }]);
}

function pickSuggestion(suggestions: unknown, entered: Json): unknown {
  if (!Array.isArray(suggestions)) return entered;
  for (const suggestion of suggestions) {
    if (typeof suggestion !== 'object' || suggestion === null) continue;
    if (Reflect.get(suggestion, 'name') === entered) return Reflect.get(suggestion, 'data') ?? entered;
  }
  return entered;
}
