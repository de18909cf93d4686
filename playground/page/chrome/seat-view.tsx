import { Board } from '../board/board.tsx';
import { TextEditor } from '../board/text-editor.tsx';
import { PanelWindow } from '../panel/panel-window.tsx';
import type { Member } from '../room/room.ts';
import { useSignal } from '../state/use-signal.ts';
import { ContextBar } from './context-bar.tsx';
import { SeatName } from './seat-name.tsx';
import { Toasts } from './toasts.tsx';
import { Toolbar } from './toolbar.tsx';
import { ZoomBar } from './zoom-bar.tsx';

interface SeatViewProps {
  member: Member;
  pluginName: string;
  /** Told when others sit beside: then each place says whose it is. */
  alone: boolean;
  /** Null for the one whose board it is. */
  leave: (() => void) | null;
}

/** One person's place: the board as they see it, their tools, and their plugin's window. */
export function SeatView({ member, pluginName, alone, leave }: SeatViewProps) {
  const { seat, commands } = member;
  const stage = useSignal(seat.stage);
  const announcement = useSignal(seat.announcement);
  return (
    <div
      class="seat"
      data-person={seat.session.person.name}
      style={{ '--person': seat.session.person.color }}
    >
      <Board seat={seat} commands={commands} />
      {stage !== null && (
        <>
          <TextEditor seat={seat} stage={stage} />
          <ContextBar seat={seat} stage={stage} commands={commands} />
          <ZoomBar seat={seat} stage={stage} commands={commands} />
        </>
      )}
      <Toolbar seat={seat} />
      {!alone && <SeatName member={member} leave={leave} />}
      <PanelWindow seat={seat} pluginName={pluginName} />
      <Toasts session={seat.session} />
      <p class="for-readers" aria-live="polite">
        {announcement}
      </p>
    </div>
  );
}
