import type { ComponentChildren } from 'preact';
import { strings } from '../words/strings.ts';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps {
  children: ComponentChildren;
  onClick: () => void;
  /** One primary a view. */
  kind?: 'primary' | 'secondary' | 'quiet';
  icon?: IconName;
  /** What it does, where the words alone do not tell (a list of equal buttons). Begins with the visible words. */
  name?: string;
  disabled?: boolean;
}

/** A button that stays in the tab order when it cannot be used: `aria-disabled`, so that its reason can be heard. */
export function Button({ children, onClick, kind = 'secondary', icon, name, disabled = false }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-label={name}
      title={kind === 'primary' ? strings.mainKeys : undefined}
      aria-keyshortcuts={kind === 'primary' ? 'Control+Enter' : undefined}
      aria-disabled={disabled ? 'true' : undefined}
      onClick={() => !disabled && onClick()}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

/** A square button with a picture only; its name is said and shown as a tip. */
export function IconButton(props: { icon: IconName; name: string; onClick: () => void; disabled?: boolean }) {
  const { icon, name, onClick, disabled = false } = props;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={name}
      aria-disabled={disabled ? 'true' : undefined}
      onClick={() => !disabled && onClick()}
    >
      <Icon name={icon} />
    </button>
  );
}
