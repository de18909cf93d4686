import { useId, useRef, useState } from 'preact/hooks';
import type { ByHand as Given } from '../state/by-hand.ts';
import { strings } from '../words/strings.ts';
import { Button } from './button.tsx';
import { useFocusOnArrival } from './focus-on-arrival.ts';
import { Notice } from './notice.tsx';

/**
 * What was given out, where the window did not hand it on: its text, read-only, to be selected and copied. After a download
 * that seemed to work it is one quiet line, for windows that swallow downloads without a word.
 */
export function ByHand({ given, onClose }: { given: Given; onClose: () => void }) {
  const { fileName, text, refused } = given;
  const words = strings.byHand;
  const [open, setOpen] = useState(refused !== null);
  const arrived = useFocusOnArrival<HTMLElement>(open);
  if (!open)
    return (
      <div class="by-hand closed">
        <p class="hint">{words.missing}</p>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {text === null ? words.help : words.show}
        </Button>
      </div>
    );
  return (
    <section class="by-hand" ref={arrived} tabIndex={-1} aria-label={words.label(fileName)}>
      <Notice kind="warning" onDismiss={onClose}>
        {refused !== null && <p>{words.refused(refused, fileName, text !== null)}</p>}
        {refused === null && text === null && <p>{words.bytes(fileName)}</p>}
        {text !== null && <p>{words.how(fileName)}</p>}
      </Notice>
      {text !== null && <TextToCopy text={text} fileName={fileName} onClose={onClose} />}
    </section>
  );
}

function TextToCopy({ text, fileName, onClose }: { text: string; fileName: string; onClose: () => void }) {
  const words = strings.byHand;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [selected, setSelected] = useState(false);
  const selectAll = () => {
    field.current?.focus();
    field.current?.select();
    setSelected(true);
  };
  return (
    <div class="field">
      <label for={id}>{words.label(fileName)}</label>
      <textarea id={id} class="input" ref={field} readOnly rows={6} value={text} spellcheck={false} />
      <p class="hint" role="status">
        {selected && words.selected}
      </p>
      <div class="row-of-buttons">
        <Button onClick={selectAll}>{words.selectAll}</Button>
        <Button kind="quiet" onClick={onClose}>
          {words.hide}
        </Button>
      </div>
    </div>
  );
}
