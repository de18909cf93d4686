import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from '../../controls/button.tsx';
import { type DraftAction, type InsertDraft, nextKeyOf, type StageDraft } from '../../insert-draft.ts';
import { strings } from '../../strings.ts';

export interface StageListProps {
  draft: InsertDraft;
  fault: string | undefined;
  change: (action: DraftAction) => void;
  say: (text: string) => void;
}

/** Stages, one a line: Enter adds below, Backspace in an empty one removes it, Alt with arrows moves, pasted lines split. */
export function StageList({ draft, fault, change, say }: StageListProps) {
  const words = strings.insert;
  const list = useRef<HTMLOListElement>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    list.current?.querySelector<HTMLElement>(`[data-stage="${wanted}"] input`)?.focus();
    setWanted(null);
  }, [wanted]);

  const add = (names: string[], after: string | null) => {
    change({ do: 'addStages', names, after });
    setWanted(nextKeyOf(draft));
  };
  const move = (stage: StageDraft, place: number, by: -1 | 1) => {
    const to = place + by;
    if (to < 0 || to >= draft.stages.length) return;
    change({ do: 'moveStage', key: stage.key, by });
    say(words.moved(stage.name || words.stage(place + 1), to + 1, draft.stages.length));
  };
  const remove = (stage: StageDraft, place: number) => {
    change({ do: 'removeStage', key: stage.key });
    setWanted((draft.stages[place - 1] ?? draft.stages[place + 1])?.key ?? null);
    say(words.removed(stage.name || words.stage(place + 1)));
  };
  const onKeyDown = (event: KeyboardEvent, stage: StageDraft, place: number) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') add([''], stage.key);
    else if (event.key === 'Backspace' && stage.name === '' && draft.stages.length > 1) remove(stage, place);
    else if (event.altKey && event.key === 'ArrowUp') move(stage, place, -1);
    else if (event.altKey && event.key === 'ArrowDown') move(stage, place, 1);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent, stage: StageDraft) => {
    const lines = (event.clipboardData?.getData('text/plain') ?? '').split(/[\r\n\t\u2028\u2029]+/);
    const [first, ...rest] = lines.map((line) => line.trim()).filter((line) => line !== '');
    if (first === undefined || rest.length === 0) return;
    event.preventDefault();
    change({ do: 'renameStage', key: stage.key, name: stage.name + first });
    add(rest, stage.key);
  };

  return (
    <section aria-labelledby="stages-title">
      <h2 id="stages-title">{words.stages}</h2>
      <p class="hint" id="stages-hint">
        {words.stagesHint}
      </p>
      <ol class="stage-list" ref={list}>
        {draft.stages.map((stage, place) => {
          const name = stage.name || words.stage(place + 1);
          return (
            <li key={stage.key} data-stage={stage.key}>
              <span class="place" aria-hidden="true">
                {place + 1}
              </span>
              <input
                type="text"
                class="input"
                autocomplete="off"
                aria-label={words.stage(place + 1)}
                aria-describedby={fault === undefined ? 'stages-hint' : 'stages-fault'}
                aria-invalid={fault !== undefined && place === 0 ? 'true' : undefined}
                value={stage.name}
                onInput={(event) =>
                  change({ do: 'renameStage', key: stage.key, name: event.currentTarget.value })
                }
                onKeyDown={(event) => onKeyDown(event, stage, place)}
                onPaste={(event) => onPaste(event, stage)}
              />
              <IconButton
                icon="up"
                name={words.moveUp(name)}
                disabled={place === 0}
                onClick={() => move(stage, place, -1)}
              />
              <IconButton
                icon="down"
                name={words.moveDown(name)}
                disabled={place === draft.stages.length - 1}
                onClick={() => move(stage, place, 1)}
              />
              <IconButton icon="close" name={words.remove(name)} onClick={() => remove(stage, place)} />
            </li>
          );
        })}
      </ol>
      {fault !== undefined && (
        <p class="fault" id="stages-fault">
          {fault}
        </p>
      )}
      <Button kind="quiet" icon="plus" onClick={() => add([''], null)}>
        {words.addStage}
      </Button>
    </section>
  );
}
