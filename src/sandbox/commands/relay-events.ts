import type { ToPanel } from '../../contract/messages.ts';
import { inStretches } from '../read/breathe.ts';
import { countWorded } from '../read/count-worded.ts';
import type { LastStep } from '../step/last-step.ts';

/** At most twice a second: a drag reports without pause, and waiting for one would never send anything. */
const pause = 500;

/**
 * Tells the panel of changes on the current page, of the selection, and of menu commands chosen meanwhile. What the
 * plugin has just written itself is no news: `step` knows it by value, since FigJam may report it late, or not at all.
 * `follow` hears of every change, as it comes.
 */
export function relayEvents(
  host: PluginAPI,
  post: (message: ToPanel) => void,
  step: LastStep,
  follow: (changes: readonly NodeChange[]) => void = () => undefined,
): void {
  relayBoardChanges(host, step, follow, () => post({ type: 'boardChanged', undoable: step.isKept() }));
  host.on('selectionchange', () => {
    const { selection } = host.currentPage;
    post({
      type: 'selectionChanged',
      nodeIds: selection.map((node) => node.id),
      notes: countWorded(selection),
    });
  });
  let started = false;
  host.on('run', ({ command }) => {
    // The first run is what opened the panel: `hello` tells it.
    if (started) post({ type: 'command', command });
    started = true;
  });
}

/** `nodechange` is bound to one page: a handler for the whole document would first have to load all of it. */
function relayBoardChanges(
  host: PluginAPI,
  step: LastStep,
  follow: (changes: readonly NodeChange[]) => void,
  tell: () => void,
): void {
  let waiting = false;
  let gathered: NodeChange[] = [];
  let isOtherPage = false;
  // Judged when the pause is over: a step is reported while it is still being written, and known only once it is done.
  const judge = async () => {
    const [changes, isElsewhere] = [gathered, isOtherPage];
    [waiting, gathered, isOtherPage] = [false, [], false];
    if (isElsewhere || !(await inStretches(step.isEcho(changes)))) tell();
  };
  const onChange = (event?: NodeChangeEvent) => {
    if (event === undefined) isOtherPage = true;
    else {
      gathered = gathered.concat(event.nodeChanges);
      follow(event.nodeChanges);
    }
    if (waiting) return;
    waiting = true;
    setTimeout(judge, pause);
  };
  let page = host.currentPage;
  page.on('nodechange', onChange);
  host.on('currentpagechange', () => {
    page.off('nodechange', onChange);
    page = host.currentPage;
    page.on('nodechange', onChange);
    onChange();
  });
  host.on('close', () => page.off('nodechange', onChange));
}
