import { useState } from 'preact/hooks';
import { Button } from '../../controls/button.tsx';
import { Radios } from '../../controls/radios.tsx';
import { TemplatePicture } from '../../pictures/template-picture.tsx';
import type { DraftAction, InsertDraft } from '../../state/insert-draft.ts';
import type { TemplateFrame } from '../../state/template-frames.ts';
import { strings } from '../../words/strings.ts';

const shownAtFirst = 4;

export interface TemplateChooserProps {
  draft: InsertDraft;
  /** All there are, the built-in ones first. */
  frames: readonly TemplateFrame[];
  change: (action: DraftAction) => void;
  onManage: () => void;
}

/** Templates as pictures with their size. The first few and one's own; the others on request. */
export function TemplateChooser({ draft, frames, change, onManage }: TemplateChooserProps) {
  const [all, showAll] = useState(false);
  const words = strings.insert;
  const shown = all ? frames : firstWith(frames, draft.templateId);
  const chosen = frames.find(({ id }) => id === draft.templateId);
  return (
    <section>
      <Radios
        label={words.template}
        showLabel
        look="tiles"
        value={draft.templateId}
        options={shown.map((frame) => ({
          value: frame.id,
          label: <TemplatePicture template={frame} />,
          name: `${frame.name}: ${sizeOf(frame)}`,
          hint: (
            <>
              <strong>{frame.name}</strong>
              {sizeOf(frame)}
              {frame.own && <span class="tag">{words.ownTemplate}</span>}
              {all && frame === chosen && <span class="template-summary">{frame.summary}</span>}
            </>
          ),
        }))}
        onChange={(id) => {
          const frame = frames.find((each) => each.id === id);
          if (frame) change({ do: 'template', frame });
        }}
      />
      {/* Below a long list nobody would see it: there it stands in the chosen tile. */}
      {chosen && !all && chosen.summary !== '' && <p class="hint">{chosen.summary}</p>}
      <div class="row-of-buttons">
        {shown.length < frames.length && (
          <Button kind="quiet" onClick={() => showAll(true)}>
            {words.moreTemplates(frames.length)}
          </Button>
        )}
        <Button kind="quiet" onClick={onManage}>
          {strings.templates.manage}
        </Button>
      </div>
    </section>
  );
}

function sizeOf({ lanes, stages, minutes }: TemplateFrame): string {
  const optional = lanes.filter((lane) => lane.optional).length;
  return strings.insert.size(lanes.length, optional, stages.length, minutes);
}

/** The first few templates, one's own (newest first), and in any case the chosen one. */
function firstWith(frames: readonly TemplateFrame[], chosenId: string): TemplateFrame[] {
  const builtIn = frames.filter(({ own }) => !own).slice(0, shownAtFirst);
  const own = frames.filter((frame) => frame.own).slice(0, shownAtFirst);
  const first = [...own, ...builtIn];
  if (first.some(({ id }) => id === chosenId)) return first;
  return [...first.slice(0, -1), ...frames.filter(({ id }) => id === chosenId)];
}
