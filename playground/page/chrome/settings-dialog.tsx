import { useState } from 'preact/hooks';
import { checkSettings, listSettings } from '../../cli/desk/setting-values.ts';
import { defaultSettings, type Settings } from '../../figjam/document/settings.ts';
import { Dialog } from './dialog.tsx';

interface SettingsDialogProps {
  settings: Partial<Settings>;
  apply(settings: Partial<Settings>): void;
  close(): void;
}

/** The switches for what FigJam is not known to do. A change starts the board anew, without its undo steps. */
export function SettingsDialog({ settings, apply, close }: SettingsDialogProps) {
  const [chosen, setChosen] = useState<{ readonly [id: string]: string }>({
    ...defaultSettings,
    ...settings,
  });
  return (
    <Dialog title="How FigJam behaves" close={close}>
      <p class="dialog-lead">
        Some things are not known about FigJam: each is a switch. The plugin must work with every choice. The
        board stays; undo begins anew.
      </p>
      {listSettings().map(({ id, name, values }) => (
        <label key={id} class="setting">
          <span>{name}</span>
          <select
            value={chosen[id]}
            onChange={(event) => setChosen({ ...chosen, [id]: event.currentTarget.value })}
          >
            {values.map((value) => (
              <option key={value} value={value}>
                {sayValue(value)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <div class="dialog-actions">
        <button type="button" class="chip" onClick={() => setChosen({ ...defaultSettings })}>
          Back to the usual
        </button>
        <button type="button" class="primary" onClick={() => apply(checkSettings(chosen, 'chosen here'))}>
          Start anew with these
        </button>
      </div>
    </Dialog>
  );
}

/** `deepestTopmost` as people read it: deepest topmost. */
const sayValue = (value: string): string => value.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
