import type { PluginStart } from '../document/control.ts';
import type { Json } from '../document/records.ts';
import type { PluginRun } from '../run/plugin-run.ts';

/**
 * Starts a plugin for those who listen: the person enters the parameters one by one, as into the quick-action bar, and
 * the `run` event brings what they chose. They wait for suggestions, and take the one of the name that they entered, else
 * the first: what the return key takes.
 */
export function tellRun(run: PluginRun, { command, parameters }: PluginStart): void {
  if (parameters === undefined) {
    run.events.trigger('run', () => [{ command, parameters: undefined }]);
    return;
  }
  const chosen: { [key: string]: unknown } = {};
  const left = Object.entries(parameters);
  const askNext = (): void => {
    const [key, entered] = left.shift() ?? [];
    if (key === undefined || entered === undefined)
      run.events.deliver('run', [{ command, parameters: { ...chosen } }]);
    else askFor(run, key, entered, chosen, askNext);
  };
  run.board.scheduler.plan(askNext, 0);
}

/** How long the person waits for suggestions, virtual ms; then what they entered is taken. */
const patience = 10_000;

function askFor(
  run: PluginRun,
  key: string,
  entered: Json,
  chosen: { [key: string]: unknown },
  done: () => void,
): void {
  const { scheduler } = run.board;
  const before = { ...chosen };
  let open = true;
  const choose = (value: unknown): void => {
    if (!open) return;
    open = false;
    scheduler.cancel(waiting);
    chosen[key] = value;
    scheduler.plan(done, 0);
  };
  const waiting = scheduler.plan(() => choose(entered), run.events.hasAny('parameters input') ? patience : 0);
  const result = {
    setSuggestions: (suggestions: unknown) => choose(pickSuggestion(suggestions, entered)),
    setError: (message: unknown) => {
      run.report(new Error(`The parameter ${key} is refused: ${String(message)}`));
      choose(entered);
    },
    setLoadingMessage: () => undefined,
  };
  const query = typeof entered === 'string' ? entered : JSON.stringify(entered);
  run.events.deliver('parameters input', [{ query, key, parameters: before, result }]);
}

function pickSuggestion(suggestions: unknown, entered: Json): unknown {
  if (!Array.isArray(suggestions)) return entered;
  const named = suggestions.map((each: unknown) =>
    typeof each === 'object' && each !== null
      ? { name: Reflect.get(each, 'name'), data: Reflect.get(each, 'data') }
      : { name: each, data: undefined },
  );
  const taken = named.find(({ name }) => name === entered) ?? named[0];
  return taken === undefined ? entered : (taken.data ?? taken.name);
}
