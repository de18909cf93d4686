import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export type MenuEntry =
  | { name: string; hint?: string; disabled?: boolean; checked?: boolean; run(): unknown }
  | { separator: true }
  | { heading: string };

interface MenuProps {
  /** Said by screen readers. */
  name: string;
  label: ComponentChildren;
  entries: readonly MenuEntry[];
  className?: string;
}

/** A button that opens a menu: arrows walk it, Escape or a press elsewhere closes it. */
export function Menu({ name, label, entries, className }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    items(root.current)[0]?.focus();
    const away = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', away, true);
    window.addEventListener('blur', away);
    return () => {
      document.removeEventListener('pointerdown', away, true);
      window.removeEventListener('blur', away);
    };
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };

  return (
    <div class={`menu ${className ?? ''}`} ref={root}>
      <button
        ref={button}
        type="button"
        class="menu-button"
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => walk(event, root.current, close)}
      >
        {label}
      </button>
      {open && (
        <div
          class="menu-list"
          role="menu"
          tabIndex={-1}
          aria-label={name}
          onKeyDown={(event) => walk(event, root.current, close)}
        >
          {entries.map((entry, index) => (
            <Entry key={index} entry={entry} close={close} />
          ))}
        </div>
      )}
    </div>
  );
}

function Entry({ entry, close }: { entry: MenuEntry; close(): void }) {
  if ('separator' in entry) return <hr />;
  if ('heading' in entry) return <p class="menu-heading">{entry.heading}</p>;
  return (
    <button
      type="button"
      role={entry.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      {...(entry.checked === undefined ? {} : { 'aria-checked': entry.checked })}
      disabled={entry.disabled}
      onClick={() => {
        close();
        entry.run();
      }}
    >
      <span class="menu-name">
        {entry.checked !== undefined && <span class="menu-check">{entry.checked ? '✓' : ''}</span>}
        {entry.name}
      </span>
      {entry.hint !== undefined && <kbd>{entry.hint}</kbd>}
    </button>
  );
}

const items = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)') ?? []),
];

function walk(event: KeyboardEvent, root: HTMLElement | null, close: () => void): void {
  if (event.key === 'Escape') close();
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const all = items(root);
  const now = document.activeElement instanceof HTMLElement ? all.indexOf(document.activeElement) : -1;
  const next = (now + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length;
  all[next]?.focus();
  event.preventDefault();
}
