import { roomFor } from '../../../src/journey/workshop.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { Radios } from '../../controls/radios.tsx';
import { type DraftAction, type InsertDraft, workshopOf } from '../../state/insert-draft.ts';
import type { TemplateFrame } from '../../state/template-frames.ts';
import { strings } from '../../words/strings.ts';

export interface FillChoiceProps {
  draft: InsertDraft;
  frame: TemplateFrame;
  fault: string | undefined;
  change: (action: DraftAction) => void;
}

/** Empty, with room for a group's notes, or filled. */
export function FillChoice({ draft, frame, fault, change }: FillChoiceProps) {
  const words = strings.insert;
  const group = workshopOf(draft);
  const room = group ? roomFor(group, draft.stages.length) : null;
  const filled = frame.own
    ? { label: words.withContent, hint: words.withContentHint }
    : { label: words.withExample, hint: words.withExampleHint };
  return (
    <section>
      <Radios
        label={words.content}
        showLabel
        look="cards"
        value={draft.fill}
        options={[
          { value: 'empty', label: words.empty, hint: words.emptyHint },
          { value: 'workshop', label: words.workshop, hint: words.workshopHint },
          ...(frame.filled ? [{ value: 'example' as const, ...filled }] : []),
        ]}
        onChange={(value) => change({ do: 'fill', value })}
      />
      {draft.fill === 'workshop' && (
        <div class="workshop">
          <NumberField
            label={words.people}
            value={draft.people}
            invalid={fault !== undefined}
            onChange={(value) => change({ do: 'workshop', field: 'people', value })}
          />
          <NumberField
            label={words.notesEach}
            value={draft.notesEach}
            invalid={fault !== undefined}
            onChange={(value) => change({ do: 'workshop', field: 'notesEach', value })}
          />
          <p class={fault === undefined ? 'hint' : 'fault'}>
            {fault ?? (room === null ? words.faults.people : words.room(room))}
          </p>
        </div>
      )}
    </section>
  );
}
