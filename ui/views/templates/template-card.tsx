import { useState } from 'preact/hooks';
import type { OwnTemplate } from '../../../src/journey/own-template.ts';
import { Button } from '../../controls/button.tsx';
import { useFocusOnArrival } from '../../controls/focus-on-arrival.ts';
import { TextField } from '../../controls/text-field.tsx';
import {
  downloadTemplate,
  dropTemplate,
  renameTemplate,
  shareTemplate,
  useTemplate as startFrom,
  takeTemplate,
} from '../../jobs/keep-templates.ts';
import type { Panel } from '../../jobs/panel.ts';
import { TemplatePicture } from '../../pictures/template-picture.tsx';
import { frameOfOwn } from '../../state/template-frames.ts';
import { strings } from '../../words/strings.ts';

export interface TemplateCardProps {
  panel: Panel;
  template: OwnTemplate;
  place: 'own' | 'board';
  onBoard: boolean;
}

/** One kept template: what it looks like and what can be done with it. Deleting is asked about once. */
export function TemplateCard({ panel, template, place, onBoard }: TemplateCardProps) {
  const words = strings.templates;
  const { name, journey } = template;
  const [mode, setMode] = useState<'look' | 'rename' | 'drop'>('look');
  return (
    <li class="own-template">
      <TemplatePicture template={frameOfOwn(template)} />
      <div class="own-template-words">
        <h3>{name}</h3>
        <p class="hint">
          {words.facts(journey.lanes.length, journey.stages.length, journey.cards.length)}
          {place === 'own' && onBoard && ` · ${words.alsoOnBoard}`}
        </p>
      </div>
      {mode === 'rename' && <Rename template={template} panel={panel} onEnd={() => setMode('look')} />}
      {mode === 'drop' && (
        <Sure
          question={words.sure(name)}
          onYes={() => void dropTemplate(panel, place, template)}
          onNo={() => setMode('look')}
        />
      )}
      {mode === 'look' && (
        <div class="row-of-buttons">
          <Button name={words.useNamed(name)} onClick={() => startFrom(panel, template)}>
            {words.use}
          </Button>
          {place === 'board' && (
            <Quiet name={words.keepNamed(name)} onClick={() => void takeTemplate(panel, template)}>
              {words.keep}
            </Quiet>
          )}
          {place === 'own' && !onBoard && (
            <Quiet name={words.shareNamed(name)} onClick={() => void shareTemplate(panel, template)}>
              {words.share}
            </Quiet>
          )}
          <Quiet name={words.renameNamed(name)} onClick={() => setMode('rename')}>
            {words.rename}
          </Quiet>
          <Quiet name={words.downloadNamed(name)} onClick={() => void downloadTemplate(panel, template)}>
            {words.download}
          </Quiet>
          <Quiet name={words.dropNamed(name)} onClick={() => setMode('drop')}>
            {words.drop}
          </Quiet>
        </div>
      )}
    </li>
  );
}

/** Asked once before it goes. The question is where one reads on; Tab leads to its two answers. */
function Sure({ question, onYes, onNo }: { question: string; onYes: () => void; onNo: () => void }) {
  const words = strings.templates;
  const asked = useFocusOnArrival<HTMLParagraphElement>(true);
  return (
    <div class="sure">
      <p ref={asked} tabIndex={-1}>
        {question}
      </p>
      <div class="row-of-buttons">
        <Button onClick={onYes}>{words.yes}</Button>
        <Button kind="quiet" onClick={onNo}>
          {words.no}
        </Button>
      </div>
    </div>
  );
}

function Quiet({ children, name, onClick }: { children: string; name: string; onClick: () => void }) {
  return (
    <Button kind="quiet" name={name} onClick={onClick}>
      {children}
    </Button>
  );
}

function Rename(props: { panel: Panel; template: OwnTemplate; onEnd: () => void }) {
  const { panel, template, onEnd } = props;
  const words = strings.templates;
  const [name, setName] = useState(template.name);
  return (
    <form
      class="sure"
      onSubmit={(event) => {
        event.preventDefault();
        void renameTemplate(panel, template, name);
        onEnd();
      }}
    >
      <TextField label={words.newName(template.name)} value={name} takesFocus onChange={setName} />
      <div class="row-of-buttons">
        <button type="submit" class="button secondary">
          {words.rename}
        </button>
        <Button kind="quiet" onClick={onEnd}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
