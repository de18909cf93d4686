import { useMemo } from 'preact/hooks';
import {
  checkJourney,
  type Finding,
  type MapState,
  mapStates,
  stateOf,
} from '../../../src/insights/checks/check-journey.ts';
import { ruleById } from '../../../src/insights/checks/rules.ts';
import { Button } from '../../controls/button.tsx';
import { LongList } from '../../controls/long-list.tsx';
import { Notice } from '../../controls/notice.tsx';
import { Radios } from '../../controls/radios.tsx';
import { nameThing } from '../../edit/name-thing.ts';
import { fixFinding, muteFinding, openFromDecide } from '../../jobs/decide.ts';
import { sendEdits } from '../../jobs/edit-board.ts';
import { todayOf } from '../../jobs/review-map.ts';
import type { FoundMap } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import type { MapProps } from '../edit/map-props.ts';
import { ShowButton } from './record-line.tsx';

const words = strings.decide.check;
/** The next place comes soon enough to be seen. */
const mostOfPlace = 12;

/** What is missing, by stage: each with its reason, its place on the board, a fix where one is safe, and a way to mute it. */
export function CheckTab({ panel, state, map }: MapProps) {
  const { journey } = map;
  const today = todayOf(panel);
  const found = useMemo(() => checkJourney(journey, today), [journey, today]);
  const muted = useMemo(
    () => checkJourney(journey, today, stateOf(journey), { muted: true }),
    [journey, today],
  );
  const is = stateOf(journey);
  const setState = (to: MapState) => {
    if (to === is) return;
    const edit = {
      op: 'set' as const,
      kind: 'journey' as const,
      recordId: journey.id,
      fields: { status: to },
    };
    void sendEdits(panel, map, [edit], strings.decide.labels.state);
  };
  return (
    <>
      <Radios
        look="segments"
        label={words.state}
        showLabel
        options={mapStates.map((value) => ({ value, label: words.states[value] }))}
        value={is}
        onChange={setState}
      />
      <p class="hint">{words.stateHints[is]}</p>
      {found.length === 0 ? (
        <Notice kind="done">{is === 'workshop' ? words.noneInWorkshop : words.none}</Notice>
      ) : (
        byPlace(found, map).map(({ key, name, findings }) => (
          <section key={key} aria-label={name}>
            <h2>
              {name} <span class="tally">{findings.length}</span>
            </h2>
            <LongList
              class="findings"
              most={mostOfPlace}
              items={findings}
              render={(finding) => (
                <FindingCard
                  key={`${finding.rule} ${finding.recordId} ${finding.text}`}
                  panel={panel}
                  map={map}
                  finding={finding}
                />
              )}
            />
          </section>
        ))
      )}
      {muted.length > 0 && (
        <details
          class="fold"
          open={state.deciding.showMuted}
          onToggle={({ currentTarget }) =>
            panel.store.dispatch({ type: 'decide', change: { do: 'muted', show: currentTarget.open } })
          }
        >
          <summary>{words.muted(muted.length)}</summary>
          <p class="hint">{words.mutedHint}</p>
          <LongList
            class="findings"
            items={muted}
            render={(finding) => (
              <li key={`${finding.rule} ${finding.recordId}`} class="finding muted">
                <p>{finding.text}</p>
                <Button
                  kind="quiet"
                  name={words.unmuteNamed(finding.text)}
                  onClick={() => void muteFinding(panel, map, finding, 'unmute')}
                >
                  {words.unmute}
                </Button>
              </li>
            )}
          />
        </details>
      )}
    </>
  );
}

function FindingCard({ panel, map, finding }: Omit<MapProps, 'state'> & { finding: Finding }) {
  const { text, why, fix, rule, recordId } = finding;
  return (
    <li class="finding">
      <div class="finding-head">
        <h3>{ruleById(rule)?.name}</h3>
        <ShowButton panel={panel} map={map} recordId={recordId} name={nameThing(map.journey, recordId)} />
      </div>
      <p>{text}</p>
      <p class="hint">{why}</p>
      <div class="row-of-buttons tight">
        {fix && (
          <Button name={words.fixNamed(fix.label, text)} onClick={() => void fixFinding(panel, map, finding)}>
            {fix.label}
          </Button>
        )}
        <Button
          kind="quiet"
          name={`${strings.edit.edit}: ${text}`}
          onClick={() => openFromDecide(panel, map.rootId, recordId)}
        >
          {strings.edit.edit}
        </Button>
        <Button
          kind="quiet"
          name={words.muteNamed(text)}
          onClick={() => void muteFinding(panel, map, finding, 'one')}
        >
          {words.mute}
        </Button>
        <Button
          kind="quiet"
          name={`${words.muteRule}: ${ruleById(rule)?.name ?? ''}`}
          onClick={() => void muteFinding(panel, map, finding, 'rule')}
        >
          {words.muteRule}
        </Button>
      </div>
    </li>
  );
}

/** Findings under the stage that they are in, as `checkJourney` has them in order. */
function byPlace(found: readonly Finding[], { journey }: FoundMap) {
  const groups = new Map<string, { key: string; name: string; findings: Finding[] }>();
  for (const finding of found) {
    const { stageId, recordId } = finding;
    const isCard = journey.cards.some(({ id }) => id === recordId);
    const key = stageId ?? (isCard ? 'outside' : 'map');
    const stage = journey.stages.find(({ id }) => id === stageId);
    const name = stage?.name ?? (isCard ? strings.decide.outside : strings.decide.wholeMap);
    const group = groups.get(key) ?? { key, name, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()];
}
