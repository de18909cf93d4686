import type { Seat } from '../seat/seat.ts';
import { useSignal } from '../state/use-signal.ts';
import { shapeTypes, stampKinds, stickyColors } from './choices.ts';
import { Swatches } from './swatches.tsx';

/** What the tool in hand can be: colours of notes, kinds of shapes, stamps. */
export function ToolOptions({ seat }: { seat: Seat }) {
  const tool = useSignal(seat.tool);
  if (tool.name === 'sticky')
    return (
      <div class="tool-options card">
        <Swatches
          label="Colour of the note"
          colors={stickyColors}
          chosen={tool.color}
          onChoose={(color) => seat.tool.set({ name: 'sticky', color })}
        />
      </div>
    );
  if (tool.name === 'shape')
    return (
      <fieldset class="tool-options card" aria-label="Kind of shape">
        {shapeTypes.map(({ type, name, picture }) => (
          <button
            key={type}
            type="button"
            class="choice"
            aria-label={name}
            title={name}
            aria-pressed={tool.shape === type}
            onClick={() => seat.tool.set({ name: 'shape', shape: type })}
          >
            <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
              <path
                d={picture}
                fill="none"
                stroke="currentColor"
                stroke-width="1.6"
                stroke-linejoin="round"
              />
            </svg>
          </button>
        ))}
      </fieldset>
    );
  if (tool.name === 'stamp')
    return (
      <fieldset class="tool-options card" aria-label="Stamp">
        {stampKinds.map(({ kind, name, picture }) => (
          <button
            key={kind}
            type="button"
            class="choice stamp-choice"
            aria-label={name}
            title={name}
            aria-pressed={tool.kind === kind}
            onClick={() => seat.tool.set({ name: 'stamp', kind })}
          >
            {picture}
          </button>
        ))}
      </fieldset>
    );
  return null;
}
