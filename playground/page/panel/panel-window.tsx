import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { toJson } from '../../board-file/base/json.ts';
import type { Json } from '../../figjam/document/records.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { Logo } from '../controls/icons.tsx';
import type { Seat } from '../seat/seat.ts';
import type { BoardSession, PanelWindow as Shown } from '../session/board-session.ts';
import { useSignal } from '../state/use-signal.ts';
import { dressPanel } from './panel-html.ts';
import { type Place, useWindowDrag } from './use-window-drag.ts';

interface PanelWindowProps {
  seat: Seat;
  /** The plugin's name, for a window without a title. */
  pluginName: string;
}

/** The plugin's window: a title bar, and its panel in a sandboxed frame of null origin, as in Figma. */
export function PanelWindow({ seat, pluginName }: PanelWindowProps) {
  const { session } = seat;
  const { window: shown } = useSignal(session.plugin);
  const folded = useSignal(seat.folded);
  const { place, startDrag } = useWindowDrag();
  if (shown === null) return null;
  const title = shown.title === '' ? pluginName : shown.title;
  return (
    <section
      class="panel-window card"
      aria-label={`${title}, plugin of ${session.person.name}`}
      style={styleOf(shown, place)}
    >
      <header onPointerDown={startDrag}>
        <Logo />
        <h2>{title}</h2>
        <IconButton
          icon="minimise"
          name={folded ? 'Unfold the panel' : 'Fold the panel'}
          onPress={() => seat.folded.set(!folded)}
        />
        <IconButton icon="close" name="Close the plugin" onPress={() => session.closePlugin()} />
      </header>
      <div class="panel-body" style={{ height: folded ? '0' : `${shown.height}px` }}>
        <PanelFrame key={shown.serial} session={session} shown={shown} title={title} />
      </div>
    </section>
  );
}

const styleOf = (shown: Shown, place: Place | null) => ({
  width: `${shown.width}px`,
  display: shown.visible ? undefined : 'none',
  ...(place === null ? {} : { left: `${place.x}px`, top: `${place.y}px`, right: 'auto' }),
});

function PanelFrame({ session, shown, title }: { session: BoardSession; shown: Shown; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [html] = useState(() =>
    dressPanel(shown.html, { themeColors: shown.themeColors, origin: location.origin }),
  );
  // Before the browser may run the frame's scripts, or their first message is missed.
  useLayoutEffect(() => listenToFrame(frame, session), []);
  useEffect(() => bridgeToFrame(frame, session), []);
  return <iframe ref={frame} title={title} sandbox="allow-scripts allow-downloads" srcdoc={html} />;
}

type FrameRef = { current: HTMLIFrameElement | null };

function listenToFrame(frame: FrameRef, session: BoardSession): () => void {
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source === null || event.source !== frame.current?.contentWindow) return;
    const { data } = event;
    if (typeof data === 'object' && data !== null && 'pluginMessage' in data)
      session.postFromPanel(toJson(data.pluginMessage));
  };
  window.addEventListener('message', hear);
  return () => window.removeEventListener('message', hear);
}

/** What the plugin posts before the frame has loaded waits for it, as in Figma. */
function bridgeToFrame(frame: FrameRef, session: BoardSession): () => void {
  let waiting: Json[] | null = [];
  const post = (message: Json): void => {
    if (waiting !== null) waiting.push(message);
    else frame.current?.contentWindow?.postMessage({ pluginMessage: message, pluginId: '' }, '*');
  };
  const loaded = (): void => {
    const early = waiting ?? [];
    waiting = null;
    early.forEach(post);
  };
  const element = frame.current;
  element?.addEventListener('load', loaded);
  const stop = session.toPanel.subscribe(post);
  return () => {
    element?.removeEventListener('load', loaded);
    stop();
  };
}
