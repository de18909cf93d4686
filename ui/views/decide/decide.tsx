import { useMemo } from 'preact/hooks';
import { checkJourney } from '../../../src/insights/checks/check-journey.ts';
import { Notice } from '../../controls/notice.tsx';
import { todayOf } from '../../jobs/review-map.ts';
import { type DecideTab, decideTabs } from '../../state/decide.ts';
import type { FoundMap } from '../../state/state.ts';
import { strings } from '../../words/strings.ts';
import type { MapProps } from '../edit/map-props.ts';
import { QuestionCard } from '../edit/question-card.tsx';
import { Page } from '../shared/page.tsx';
import { SavedEdit } from '../shared/saved-edit.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { ChannelsTab } from './channels-tab.tsx';
import { CheckTab } from './check-tab.tsx';
import { FirstTab } from './first-tab.tsx';
import { KnownTab } from './known-tab.tsx';
import { NumbersTab } from './numbers-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { TabList } from './tab-list.tsx';
import { WatchTab } from './watch-tab.tsx';

const panelId = 'decide-panel';

/** What do we do next, and did it help? Everything that a map says to that, in tabs; what is done here stands on the board at once. */
export function Decide({ panel, state }: ViewProps) {
  const { rootId, tab } = state.deciding;
  const map = state.board.maps.find((each) => each.rootId === rootId && each.foreign !== true);
  const words = strings.decide;
  return (
    <Page
      panel={panel}
      state={state}
      title={map ? `${words.title}: ${map.journey.title}` : words.title}
      footer={state.edit.saved !== null && <SavedEdit panel={panel} state={state} />}
    >
      {map === undefined ? (
        <Notice kind="info">{strings.errors.mapGone}</Notice>
      ) : (
        <>
          <Tabs panel={panel} state={state} map={map} />
          <section class="decide" role="tabpanel" id={panelId} aria-labelledby={`${panelId}-${tab}`}>
            {state.edit.questions.length > 0 && (
              <div class="questions">
                {state.edit.questions.map((question) => (
                  <QuestionCard key={question.wish.id} panel={panel} map={map} question={question} />
                ))}
              </div>
            )}
            <Shown panel={panel} state={state} map={map} tab={tab} />
          </section>
        </>
      )}
    </Page>
  );
}

function Tabs({ panel, state, map }: MapProps) {
  const words = strings.decide;
  const found = useMemo(() => checkJourney(map.journey, todayOf(panel)).length, [map]);
  return (
    <TabList
      label={words.tabList}
      panelId={panelId}
      chosen={state.deciding.tab}
      tabs={decideTabs.map((id) => ({
        id,
        label: words.tabs[id],
        ...(id === 'check' ? { tally: found } : {}),
      }))}
      onChoose={(tab) => panel.store.dispatch({ type: 'decide', change: { do: 'tab', tab } })}
    />
  );
}

function Shown({ tab, ...props }: ViewProps & { map: FoundMap; tab: DecideTab }) {
  switch (tab) {
    case 'check':
      return <CheckTab {...props} />;
    case 'first':
      return <FirstTab {...props} />;
    case 'numbers':
      return <NumbersTab {...props} />;
    case 'channels':
      return <ChannelsTab {...props} />;
    case 'known':
      return <KnownTab {...props} />;
    case 'people':
      return <PeopleTab {...props} />;
    case 'watch':
      return <WatchTab {...props} />;
  }
}
