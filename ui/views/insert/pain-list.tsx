import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../controls/button.tsx';
import { Section } from '../../controls/section.tsx';
import { Select } from '../../controls/select.tsx';
import { noteColour } from '../../pictures/lane-colours.ts';
import { type DraftAction, type InsertDraft, nextKeyOf, type PainDraft } from '../../state/insert-draft.ts';
import { strings } from '../../words/strings.ts';

/** What hurts, stage by stage. Folded until wanted: a workshop mostly finds them itself. */
export function PainList({ draft, change }: { draft: InsertDraft; change: (action: DraftAction) => void }) {
  const words = strings.insert;
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    list.current?.querySelector<HTMLElement>(`[data-pain="${wanted}"] textarea`)?.focus();
    setWanted(null);
  }, [wanted]);
  const add = (stageKey: string) => {
    change({ do: 'addPain', stageKey });
    setWanted(nextKeyOf(draft));
  };
  return (
    <Section id="pains-title" title={words.pains}>
      <p class="hint">{words.painsHint}</p>
      <div ref={list}>
        {draft.stages.map((stage, place) => {
          const name = stage.name.trim() || strings.lines.stage(place + 1);
          const pains = draft.pains.filter(({ stageKey }) => stageKey === stage.key);
          return (
            <div key={stage.key} class="pain-stage">
              <h3>{name}</h3>
              <IconButton icon="plus" name={words.addPainTo(name)} onClick={() => add(stage.key)} />
              {pains.map((pain, index) => (
                <PainRow
                  key={pain.key}
                  pain={pain}
                  name={words.painIn(index + 1, name)}
                  change={change}
                  onEnter={() => add(stage.key)}
                />
              ))}
            </div>
          );
        })}
      </div>
    </Section>
  );
}

interface PainRowProps {
  pain: PainDraft;
  name: string;
  change: (action: DraftAction) => void;
  onEnter: () => void;
}

function PainRow({ pain, name, change, onEnter }: PainRowProps) {
  const words = strings.insert;
  return (
    <div class="pain" data-pain={pain.key}>
      <span class="swatch" style={{ background: noteColour('pains', pain.severity ?? undefined) }} />
      <textarea
        rows={1}
        class="input"
        aria-label={name}
        placeholder={words.painPlaceholder}
        value={pain.text}
        onInput={(event) => change({ do: 'writePain', key: pain.key, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onEnter();
        }}
      />
      <Select
        aria-label={words.severityOf(pain.text || name)}
        value={String(pain.severity ?? 0)}
        options={words.severities.map((label, severity) => ({ value: String(severity), label }))}
        onChange={(said) => change({ do: 'ratePain', key: pain.key, severity: Number(said) || null })}
      />
      <IconButton
        icon="close"
        name={strings.lines.remove(pain.text || name)}
        onClick={() => change({ do: 'removePain', key: pain.key })}
      />
    </div>
  );
}
