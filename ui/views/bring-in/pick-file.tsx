import { useState } from 'preact/hooks';
import { Button } from '../../controls/button.tsx';
import { Icon } from '../../controls/icon.tsx';
import { Notice } from '../../controls/notice.tsx';
import { bringInFile } from '../../jobs/bring-in-file.ts';
import { strings } from '../../words/strings.ts';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';

/** Drop a file or pick one. The whole field is the file input's label, so keyboard and mouse find the same thing. */
export function PickFile({ panel, state }: ViewProps) {
  const words = strings.bringIn;
  const { dispatch } = panel.store;
  const noMaps = state.board.status === 'ready' && state.board.maps.length === 0;
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      footer={
        noMaps && (
          <Button kind="primary" onClick={() => dispatch({ type: 'go', view: 'insert' })}>
            {strings.home.start}
          </Button>
        )
      }
    >
      {noMaps && <Notice kind="info">{words.noMaps}</Notice>}
      <DropZone onFile={(file) => void bringInFile(panel, file)} disabled={state.work !== null} />
      <PasteBox onRead={(text) => void bringInFile(panel, new File([text], ''))} />
    </Page>
  );
}

/** Cells and texts from elsewhere: what is pasted is read at once, what is typed when asked. */
function PasteBox({ onRead }: { onRead: (text: string) => void }) {
  const [text, setText] = useState('');
  const words = strings.mapping;
  return (
    <section class="paste-box">
      <label class="field">
        <span>{words.paste}</span>
        <textarea
          class="input"
          rows={3}
          value={text}
          aria-describedby="paste-hint"
          onInput={(event) => setText(event.currentTarget.value)}
          onPaste={(event) => {
            const html = event.clipboardData?.getData('text/html') ?? '';
            const plain = event.clipboardData?.getData('text/plain') ?? '';
            // A word or a line may be the beginning of something that is typed.
            if (!/<table\b/i.test(html) && !plain.trim().includes('\n')) return;
            event.preventDefault();
            setText(plain);
            onRead(/<table\b|<li\b/i.test(html) ? html : plain);
          }}
        />
      </label>
      <p class="hint" id="paste-hint">
        {words.pasteHint}
      </p>
      {text.trim() !== '' && <Button onClick={() => onRead(text)}>{words.read}</Button>}
    </section>
  );
}

function DropZone({ onFile, disabled }: { onFile: (file: File) => void; disabled: boolean }) {
  const [over, setOver] = useState(false);
  const words = strings.bringIn;
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined && !disabled) onFile(file);
  };
  return (
    <label
      class={over ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="file" />
      <span class="drop-title">{words.drop}</span>
      <span class="button secondary" aria-hidden="true">
        {words.choose}
      </span>
      <input
        type="file"
        class="unseen"
        aria-label={words.choose}
        aria-describedby="accepts"
        onChange={(event) => {
          take(event.currentTarget.files);
          // So that the same file, edited again, can be picked again.
          event.currentTarget.value = '';
        }}
      />
      <span class="hint" id="accepts">
        {words.accepts}
      </span>
    </label>
  );
}
