import { useState } from 'preact/hooks';
import type { Template } from '../../../src/templates/template.ts';
import { templates } from '../../../src/templates/templates.ts';
import { Button } from '../../controls/button.tsx';
import { Radios } from '../../controls/radios.tsx';
import type { DraftAction, InsertDraft } from '../../insert-draft.ts';
import { TemplatePicture } from '../../pictures/template-picture.tsx';
import { strings } from '../../strings.ts';

const shownAtFirst = 4;

/** Templates as pictures with their size. The first few; the others on request. */
export function TemplateChooser({
  draft,
  change,
}: {
  draft: InsertDraft;
  change: (action: DraftAction) => void;
}) {
  const [all, showAll] = useState(false);
  const words = strings.insert;
  const shown = all ? templates : firstWith(draft.templateId);
  const chosen = templates.find(({ id }) => id === draft.templateId);
  return (
    <section>
      <Radios
        label={words.template}
        showLabel
        look="tiles"
        value={draft.templateId}
        options={shown.map((template) => ({
          value: template.id,
          label: <TemplatePicture template={template} />,
          name: `${template.name}: ${sizeOf(template)}`,
          hint: (
            <>
              <strong>{template.name}</strong>
              {sizeOf(template)}
              {all && template === chosen && <span class="template-summary">{template.summary}</span>}
            </>
          ),
        }))}
        onChange={(id) => {
          const stages = templates.find((template) => template.id === id)?.stages ?? [];
          change({ do: 'template', templateId: id, stageNames: [...stages] });
        }}
      />
      {/* Below a long list nobody would see it: there it stands in the chosen tile. */}
      {chosen && !all && <p class="hint">{chosen.summary}</p>}
      {shown.length < templates.length && (
        <Button kind="quiet" onClick={() => showAll(true)}>
          {words.moreTemplates(templates.length)}
        </Button>
      )}
    </section>
  );
}

function sizeOf(template: Template): string {
  return strings.insert.size(template.lanes.length, template.stages.length, template.minutes);
}

/** The first few templates, and in any case the chosen one. */
function firstWith(chosenId: string): readonly Template[] {
  const first = templates.slice(0, shownAtFirst);
  if (first.some(({ id }) => id === chosenId)) return first;
  return [...first.slice(0, -1), ...templates.filter(({ id }) => id === chosenId)];
}
