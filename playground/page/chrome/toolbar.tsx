import { showShortcut } from '../commands/shortcut.ts';
import { IconButton } from '../controls/icon-button.tsx';
import type { IconName } from '../controls/icons.tsx';
import type { Seat } from '../seat/seat.ts';
import type { Tool, ToolName } from '../seat/tool.ts';
import { useSignal } from '../state/use-signal.ts';
import { ToolOptions } from './tool-options.tsx';

const tools: readonly { icon: IconName; name: string; keys: string; tool: Tool }[] = [
  { icon: 'select', name: 'Select', keys: 'v', tool: { name: 'select' } },
  { icon: 'hand', name: 'Hand', keys: 'h', tool: { name: 'hand' } },
  { icon: 'sticky', name: 'Sticky note', keys: 's', tool: { name: 'sticky', color: 'yellow' } },
  { icon: 'shape', name: 'Shape', keys: 'r', tool: { name: 'shape', shape: 'SQUARE' } },
  { icon: 'connector', name: 'Connector', keys: 'x', tool: { name: 'connector' } },
  { icon: 'text', name: 'Text', keys: 't', tool: { name: 'text' } },
  { icon: 'section', name: 'Section', keys: 'shift+s', tool: { name: 'section' } },
  { icon: 'stamp', name: 'Stamp', keys: 'e', tool: { name: 'stamp', kind: 'THUMBS_UP' } },
];

/** FigJam's toolbar at the bottom of the board. */
export function Toolbar({ seat }: { seat: Seat }) {
  const current = useSignal(seat.tool);
  return (
    <div class="toolbar-place">
      <ToolOptions seat={seat} />
      <div class="toolbar card" role="toolbar" aria-label="Tools">
        {tools.map(({ icon, name, keys, tool }) => (
          <span key={icon} class={`tool ${separates(tool.name) ? 'after-gap' : ''}`}>
            <IconButton
              icon={icon}
              name={name}
              keys={showShortcut(keys)}
              pressed={current.name === tool.name}
              onPress={() => seat.tool.set(tool)}
            >
              {tool.name === 'sticky' ? <StickyPicture /> : undefined}
            </IconButton>
          </span>
        ))}
      </div>
    </div>
  );
}

const separates = (name: ToolName): boolean => name === 'sticky' || name === 'stamp';

/** A little pile of notes, as on FigJam's own toolbar. */
function StickyPicture() {
  return (
    <svg class="sticky-picture" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true">
      <rect x="9" y="7" width="25" height="25" rx="2" fill="#FFA8DB" transform="rotate(9 21 20)" />
      <rect x="7" y="8" width="25" height="25" rx="2" fill="#A8DAFF" transform="rotate(-6 20 20)" />
      <rect x="7" y="8" width="26" height="26" rx="2" fill="#FFE299" />
      <path d="M12 16h14M12 21h9" stroke="#B58A16" stroke-width="2" stroke-linecap="round" />
    </svg>
  );
}
