import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../controls/icon-button.tsx';
import type { BoardSession, LogLine } from '../session/board-session.ts';
import { useSignal } from '../state/use-signal.ts';

interface LogDrawerProps {
  session: BoardSession;
  close(): void;
}

const kinds: readonly { kind: LogLine['kind']; name: string }[] = [
  { kind: 'call', name: 'Calls' },
  { kind: 'write', name: 'Writes' },
  { kind: 'read', name: 'Reads' },
  { kind: 'message', name: 'Messages' },
  { kind: 'console', name: 'Console' },
  { kind: 'error', name: 'Errors' },
];

/** Everything the plugin asks of FigJam, as it happens. Reads are many and hidden at first. */
export function LogDrawer({ session, close }: LogDrawerProps) {
  const lines = useSignal(session.log);
  const [hidden, setHidden] = useState<ReadonlySet<LogLine['kind']>>(new Set(['read']));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    session.traceCalls(true);
    return () => session.traceCalls(false);
  }, [session]);
  // What scrolls must be reachable by keyboard.
  useLayoutEffect(() => list.current?.setAttribute('tabindex', '0'), []);
  useLayoutEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [lines]);
  const toggle = (kind: LogLine['kind']): void => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
  };

  return (
    <section class="log-drawer" aria-label={`Plugin API log of ${session.person.name}`}>
      <header>
        <h2>Plugin API</h2>
        <fieldset class="log-kinds" aria-label="What is shown">
          {kinds.map(({ kind, name }) => (
            <button
              key={kind}
              type="button"
              class="chip"
              aria-pressed={!hidden.has(kind)}
              onClick={() => toggle(kind)}
            >
              {name}
            </button>
          ))}
        </fieldset>
        <button type="button" class="chip" onClick={() => session.clearLog()}>
          Clear
        </button>
        <IconButton icon="close" name="Close the log" onPress={close} />
      </header>
      <ol ref={list} aria-label="Log">
        {lines
          .filter(({ kind }) => !hidden.has(kind))
          .slice(-400)
          .map((line) => (
            <li key={line.id} class={`log-${line.kind}`}>
              <span class="log-kind">{line.kind}</span>
              <span class="log-text">{line.text}</span>
              {line.node !== undefined && <span class="log-node">{line.node}</span>}
              {line.times > 1 && <span class="log-times">×{line.times}</span>}
            </li>
          ))}
      </ol>
      {lines.length === 0 && (
        <p class="log-empty">Nothing yet. Use the plugin, and each call to FigJam shows here.</p>
      )}
    </section>
  );
}
