import { useRef } from 'preact/hooks';
import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Section } from '../../controls/section.tsx';
import { importTemplate } from '../../jobs/keep-templates.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { KeepMap } from './keep-map.tsx';
import { MapsToKeep } from './maps-to-keep.tsx';
import { TemplateCard } from './template-card.tsx';

/** Templates of one's own and of the board: use, rename, share, send as a file, delete; and save an open map as one. */
export function OwnTemplates({ panel, state }: ViewProps) {
  const { templates } = state;
  const words = strings.templates;
  const onBoard = new Set(templates.board.map(({ id }) => id));
  const mine = new Set(templates.own.map(({ id }) => id));
  const shared = templates.board.filter(({ id }) => !mine.has(id));
  const isEmpty = templates.own.length + shared.length === 0;
  if (templates.keeping !== null) return <KeepMap panel={panel} state={state} keeping={templates.keeping} />;
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      footer={<FilePicker onPick={(file) => void importTemplate(panel, file)} />}
    >
      {templates.done !== null && <Notice kind="done">{templates.done}</Notice>}
      {isEmpty && <p class="hint">{words.empty}</p>}
      {templates.own.length > 0 && (
        <Section id="own-title" title={words.own}>
          <p class="hint">{words.ownHint}</p>
          <ul class="own-templates">
            {templates.own.map((template) => (
              <TemplateCard
                key={template.id}
                panel={panel}
                template={template}
                place="own"
                onBoard={onBoard.has(template.id)}
              />
            ))}
          </ul>
        </Section>
      )}
      {shared.length > 0 && (
        <Section id="board-title" title={words.board}>
          <p class="hint">{words.boardHint}</p>
          <ul class="own-templates">
            {shared.map((template) => (
              <TemplateCard key={template.id} panel={panel} template={template} place="board" onBoard />
            ))}
          </ul>
        </Section>
      )}
      <MapsToKeep panel={panel} state={state} />
      {templates.skipped.length > 0 && (
        <Notice kind="warning">
          {words.skipped(templates.skipped.length)}
          <ul>
            {templates.skipped.map(({ id, place, reason }) => (
              <li key={place + id}>{words.skippedOne(id, place, reason)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Page>
  );
}

/** A button that opens the file dialog of a hidden file field. */
function FilePicker({ onPick }: { onPick: (file: File) => void }) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onPick(file);
          event.currentTarget.value = '';
        }}
      />
      <Button icon="tray" onClick={() => field.current?.click()}>
        {strings.templates.bringIn}
      </Button>
    </>
  );
}
