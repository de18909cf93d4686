import type { Work } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { Button } from './button.tsx';

/** What runs now and how far it is, with Cancel where stopping is possible. Takes the place of the main button. */
export function WorkBar({ work, onCancel }: { work: Work; onCancel: () => void }) {
  const label = work.cancelling ? strings.cancelling : strings.working(work.label, work.done, work.total);
  const share = work.total > 0 ? { value: work.done, max: work.total } : {};
  return (
    <div class="work">
      <div class="work-words">
        <span>{label}</span>
        <progress aria-label={work.label} {...share} />
      </div>
      {work.cancellable && (
        <Button onClick={onCancel} disabled={work.cancelling}>
          {strings.cancel}
        </Button>
      )}
    </div>
  );
}
