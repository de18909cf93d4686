import { useState } from 'preact/hooks';
import { paintToCss } from '../board/paint.ts';
import type { Command } from '../commands/command.ts';
import { showShortcut } from '../commands/shortcut.ts';
import { IconButton } from '../controls/icon-button.tsx';
import type { IconName } from '../controls/icons.tsx';
import type { Seat, Stage } from '../seat/seat.ts';
import { useSignal } from '../state/use-signal.ts';
import { colorsOf } from './choices.ts';
import { Swatches } from './swatches.tsx';
import { useDocument } from './use-document.ts';

interface ContextBarProps {
  seat: Seat;
  stage: Stage;
  commands: readonly Command[];
}

const buttons: readonly { id: string; icon: IconName }[] = [
  { id: 'edit-text', icon: 'edit' },
  { id: 'wide', icon: 'wide' },
  { id: 'group', icon: 'group' },
  { id: 'ungroup', icon: 'group' },
  { id: 'duplicate', icon: 'copy' },
  { id: 'lock', icon: 'lock' },
  { id: 'delete', icon: 'trash' },
];

/** The small toolbar above what is selected. */
export function ContextBar({ seat, stage, commands }: ContextBarProps) {
  const selection = useSignal(seat.session.selection);
  const editing = useSignal(seat.editing);
  const marks = useSignal(seat.marks);
  useSignal(stage.camera.view);
  useDocument(seat);
  const nodes = selection.flatMap((id) => seat.session.document.get(id) ?? []);
  const [first] = nodes;
  if (first === undefined || editing !== null || marks.marquee !== null || marks.travel !== null) return null;

  const types = new Set(nodes.map(({ type }) => type));
  const colors = types.size === 1 ? colorsOf(first.type) : [];
  const locked = nodes.every(({ props }) => props.locked === true);
  const place = placeAbove(stage, selection);
  const offered = buttons.filter(({ id }) => !locked || id === 'lock');
  return (
    <div class="context-bar card" role="toolbar" aria-label="Selection" style={place}>
      {colors.length > 0 && !locked && (
        <ColorButton
          css={paintToCss((first.type === 'CONNECTOR' ? first.props.strokes : first.props.fills) ?? [])}
          choose={(color) =>
            nodes.forEach(({ id }) => void seat.session.act({ do: 'recolor', node: id, color }))
          }
          colors={colors}
        />
      )}
      {offered.map(({ id, icon }) => {
        const command = commands.find((one) => one.id === id);
        if (command === undefined || command.possible?.(seat) === false) return null;
        const name = id === 'lock' ? (locked ? 'Unlock' : 'Lock') : command.name;
        const shown = id === 'lock' && locked ? 'unlock' : icon;
        const keys = command.keys?.[0];
        return (
          <IconButton
            key={id}
            icon={shown}
            name={name}
            {...(keys === undefined ? {} : { keys: showShortcut(keys) })}
            onPress={() => command.run(seat, stage)}
          />
        );
      })}
    </div>
  );
}

interface ColorButtonProps {
  css: string;
  colors: ReturnType<typeof colorsOf>;
  choose(name: string): void;
}

function ColorButton({ css, colors, choose }: ColorButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <div class="color-button">
      <button
        type="button"
        class="icon-button"
        aria-label="Colour"
        title="Colour"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span class="swatch" style={{ background: css }} />
      </button>
      {open && (
        <div class="color-list card">
          <Swatches
            label="Colours"
            colors={colors}
            onChoose={(name) => {
              setOpen(false);
              choose(name);
            }}
          />
        </div>
      )}
    </div>
  );
}

/** Above the selection, below when there is no room, and always on the screen. */
function placeAbove({ camera, view }: Stage, ids: readonly string[]): { left: string; top: string } {
  const rects = ids.map((id) => view.bounds(id));
  const left = Math.min(...rects.map(({ x }) => x));
  const right = Math.max(...rects.map(({ x, width }) => x + width));
  const top = Math.min(...rects.map(({ y }) => y));
  const bottom = Math.max(...rects.map(({ y, height }) => y + height));
  const upper = camera.toScreen({ x: (left + right) / 2, y: top });
  const lower = camera.toScreen({ x: left, y: bottom });
  const { x, width, height, y } = camera.free.value;
  const above = upper.y - 60;
  const wanted = above > y + 8 ? above : lower.y + 16;
  return {
    left: `${Math.min(Math.max(upper.x, x + 150), x + width - 150)}px`,
    top: `${Math.min(Math.max(wanted, y + 8), y + height - 56)}px`,
  };
}
