import { Button } from '../../controls/button.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Radios } from '../../controls/radios.tsx';
import { compareFile } from '../../jobs/bring-in-file.ts';
import { offerInstead } from '../../jobs/start-from-file.ts';
import type { BringIn } from '../../state/bring-in.ts';
import { mapAt } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import { CopyQuestion } from '../shared/copy-question.tsx';
import { Page } from '../shared/page.tsx';
import type { ViewProps } from '../shared/view-props.ts';

export interface ChooseMapProps extends ViewProps {
  step: Extract<BringIn, { step: 'chooseMap' }>;
}

/** Asks which map a file is for, where the file does not say it or names one that is not here. */
export function ChooseMap({ panel, state, step }: ChooseMapProps) {
  const { dispatch } = panel.store;
  const words = strings.bringIn;
  const { exported } = step.file.edit;
  const chosen = mapAt(state, step.rootId);
  // Writing on a copy would settle silently what it is.
  const copyOf = chosen?.copyOf;
  const isAsked = copyOf !== undefined && chosen?.journey.id === exported?.journeyId;
  const known = state.board.maps.some(({ journey }) => journey.id === exported?.journeyId);
  return (
    <Page
      panel={panel}
      state={state}
      title={words.title}
      onBack={() => dispatch({ type: 'bringIn', change: { do: 'start', rootId: step.rootId } })}
      footer={
        <>
          <Button
            kind="primary"
            disabled={chosen === undefined || copyOf !== undefined}
            onClick={() => void compareFile(panel)}
          >
            {words.compare}
          </Button>
          {exported === null && (
            <Button kind="quiet" onClick={() => void offerInstead(panel, step.file)}>
              {words.newMap}
            </Button>
          )}
        </>
      }
    >
      <p class="file-name">{step.file.name}</p>
      {exported === null && <Notice kind="info">{words.noOrigin}</Notice>}
      {exported !== null && !known && (
        <Notice kind="warning">{words.otherBoard(exported.map, exported.board)}</Notice>
      )}
      {exported !== null && known && !isAsked && state.work === null && (
        <Notice kind="warning">{words.otherMap(exported.map)}</Notice>
      )}
      <Radios
        label={words.whichMap}
        showLabel
        look="cards"
        value={step.rootId}
        options={state.board.maps.map(({ rootId, journey }) => ({
          value: rootId,
          label: journey.title,
          hint: strings.home.facts(journey.stages.length, journey.cards.length, journey.personas.length),
        }))}
        onChange={(rootId) => dispatch({ type: 'bringIn', change: { do: 'chooseMap', rootId } })}
      />
      {copyOf && chosen && <CopyQuestion panel={panel} rootId={chosen.rootId} title={copyOf.title} />}
    </Page>
  );
}
