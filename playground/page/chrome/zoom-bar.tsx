import type { Command } from '../commands/command.ts';
import { showShortcut } from '../commands/shortcut.ts';
import { IconButton } from '../controls/icon-button.tsx';
import type { IconName } from '../controls/icons.tsx';
import type { Seat, Stage } from '../seat/seat.ts';
import { useSignal } from '../state/use-signal.ts';

interface ZoomBarProps {
  seat: Seat;
  stage: Stage;
  commands: readonly Command[];
}

/** Undo and redo, and how near one looks. */
export function ZoomBar({ seat, stage, commands }: ZoomBarProps) {
  const { k } = useSignal(stage.camera.view);
  useSignal(seat.session.history);
  const button = (id: string, icon: IconName) => {
    const command = commands.find((one) => one.id === id);
    if (command === undefined) return null;
    return (
      <IconButton
        icon={icon}
        name={command.name}
        keys={showShortcut(command.keys?.[0] ?? '')}
        disabled={command.possible?.(seat) === false}
        onPress={() => command.run(seat, stage)}
      />
    );
  };
  return (
    <div class="zoom-bar card" role="toolbar" aria-label="Undo and zoom">
      {button('undo', 'undo')}
      {button('redo', 'redo')}
      <span class="divider" />
      {button('zoom-out', 'minus')}
      <button
        type="button"
        class="zoom-value"
        aria-label={`Zoom ${Math.round(k * 100)} %, back to 100 %`}
        onClick={() => stage.camera.zoomTo(1)}
      >
        {Math.round(k * 100)}%
      </button>
      {button('zoom-in', 'plus')}
      {button('zoom-fit', 'fit')}
    </div>
  );
}
