import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface IconButtonProps {
  icon: IconName;
  /** Said by screen readers, shown as a tip. */
  name: string;
  /** As people read it, for the tip. */
  keys?: string;
  pressed?: boolean;
  disabled?: boolean;
  onPress(): unknown;
  children?: ComponentChildren;
}

export function IconButton({ icon, name, keys, pressed, disabled, onPress, children }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      title={keys === undefined ? name : `${name}  ${keys}`}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      {children ?? <Icon name={icon} />}
    </button>
  );
}
