import type { Panel } from '../../jobs/panel.ts';
import { settleCopy } from '../../jobs/settle-copy.ts';
import type { CopyKind } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';

/** What a copied map is: its person decides, before anything is written on it. */
export function CopyQuestion({ panel, rootId, title }: { panel: Panel; rootId: string; title: string }) {
  const words = strings.copies;
  return (
    <fieldset class="notice copy-question">
      <legend class="unseen">{words.isCopy(title)}</legend>
      <p>
        <strong>{words.isCopy(title)}</strong> {words.ask}
      </p>
      {kinds.map((kind) => (
        <button key={kind} type="button" class="way" onClick={() => void settleCopy(panel, rootId, kind)}>
          <span>
            <span class="way-label">{words.kinds[kind]}</span>
            <span class="way-hint">{words.hints[kind]}</span>
          </span>
        </button>
      ))}
    </fieldset>
  );
}

const kinds: readonly CopyKind[] = ['quarter', 'separate', 'future'];
