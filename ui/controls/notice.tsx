import type { ComponentChildren } from 'preact';
import { strings } from '../words/strings.ts';
import { IconButton } from './button.tsx';

export interface NoticeProps {
  kind: 'info' | 'done' | 'warning' | 'problem';
  children: ComponentChildren;
  onDismiss?: () => void;
}

/** A calm block of words that stands where it matters. A problem is said at once; the others wait their turn. */
export function Notice({ kind, children, onDismiss }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind === 'problem' ? 'alert' : undefined}>
      <div class="notice-words">{children}</div>
      {onDismiss && <IconButton icon="close" name={strings.dismiss} onClick={onDismiss} />}
    </div>
  );
}
