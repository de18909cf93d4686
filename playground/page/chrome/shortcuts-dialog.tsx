import type { Command } from '../commands/command.ts';
import { showShortcut } from '../commands/shortcut.ts';
import { Dialog } from './dialog.tsx';

const groups = ['Tools', 'Edit', 'Arrange', 'View'] as const;

/** What each key does at the board. */
export function ShortcutsDialog({ commands, close }: { commands: readonly Command[]; close(): void }) {
  return (
    <Dialog title="Keyboard" close={close}>
      <p class="dialog-lead">
        Click the board, or tab to it. Tab then goes from node to node, Enter goes in, Escape lets go.
      </p>
      <div class="shortcut-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group && command.keys !== undefined)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.name}</dt>
                    <dd>
                      <kbd>{showShortcut(command.keys?.[0] ?? '')}</kbd>
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
