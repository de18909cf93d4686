import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../../controls/button.tsx';
import { strings } from '../../words/strings.ts';

export interface ChangeRowProps {
  /** Kind of thing, what happened, row. */
  label: string;
  name: string;
  children: ComponentChildren;
  /** Absent: nothing to tick, this is only shown. */
  tick?: { on: boolean; set: (on: boolean) => void };
  onShow: (() => void) | undefined;
  /** What happened, in a word of its own colour. */
  badge?: { text: string; look: string };
  /** Someone changed it while the person was looking. */
  fresh?: boolean;
}

/** One line of a review: a tick, what changed in words, and the way to see it on the board. */
export function ChangeRow({ label, name, children, tick, badge, onShow, fresh = false }: ChangeRowProps) {
  const id = useId();
  return (
    <li class={fresh ? 'change fresh' : 'change'}>
      {tick && (
        <input
          type="checkbox"
          id={id}
          checked={tick.on}
          aria-describedby={`${id}-label`}
          onChange={(event) => tick.set(event.currentTarget.checked)}
        />
      )}
      <div class="change-body">
        <span class="change-label" id={`${id}-label`}>
          {badge && <span class={`op ${badge.look}`}>{badge.text}</span>}
          {label}
          {fresh && <span class="badge">{strings.bringIn.lookAgain}</span>}
        </span>
        {tick ? <label for={id}>{children}</label> : <span>{children}</span>}
      </div>
      {onShow && (
        <Button kind="quiet" icon="eye" name={`${strings.show}: ${name}`} onClick={onShow}>
          {strings.show}
        </Button>
      )}
    </li>
  );
}
