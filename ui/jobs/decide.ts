import { readAnswers } from '../../src/formats/answers/read-answers.ts';
import { writeWatchList } from '../../src/formats/watch-list/write-watch-list.ts';
import type { Finding } from '../../src/insights/checks/check-journey.ts';
import { muteEdit, unmuteEdit } from '../../src/insights/checks/mutes.ts';
import { addEvidence, type Evidence } from '../../src/insights/coverage/add-evidence.ts';
import { markNotes } from '../../src/insights/coverage/evidence-coverage.ts';
import { compareScores, ScalesDiffer, type ScoreChange } from '../../src/insights/numbers/compare-scores.ts';
import {
  type AnswerColumn,
  type Answers,
  type AnswerTable,
  columnsFor,
  guessScale,
  takeAnswers,
} from '../../src/insights/numbers/find-answers.ts';
import { putNumber } from '../../src/insights/numbers/put-number.ts';
import {
  type Scale,
  type Score,
  type SurveyKind,
  scoreAnswers,
} from '../../src/insights/numbers/score-answers.ts';
import { type GroupScore, scoreGroups, splitAtDay } from '../../src/insights/numbers/split-answers.ts';
import { watchList } from '../../src/insights/watch/watch-list.ts';
import { own } from '../../src/journey/own.ts';
import { sayFault } from '../../src/journey/say-fault.ts';
import { nameThing } from '../edit/name-thing.ts';
import { nameFile } from '../files/name-file.ts';
import { mapKeyOf, snapshotKeyOf } from '../state/compare.ts';
import type { DecideTab, Survey } from '../state/decide.ts';
import type { FoundMap, State } from '../state/state.ts';
import { strings } from '../words/strings.ts';
import { RequestError } from './client.ts';
import { openComparison } from './compare.ts';
import { openEditor, sendEdits } from './edit-board.ts';
import { giveOut } from './give-out.ts';
import { listSnapshots } from './list-snapshots.ts';
import { type Panel, work } from './panel.ts';
import { createRecordIds } from './random.ts';
import { readBoard } from './read-board.ts';
import { todayOf } from './review-map.ts';
import { showOnBoard } from './show-on-board.ts';

const words = strings.decide;

/** Opens “Decide” on a map. */
export function openDecide({ store }: Panel, rootId: string, tab?: DecideTab): void {
  store.dispatch({ type: 'edit', change: { do: 'show', rootId, recordId: null } });
  store.dispatch({ type: 'decide', change: { do: 'open', rootId, ...(tab === undefined ? {} : { tab }) } });
  store.dispatch({ type: 'go', view: 'decide' });
}

/** Opens one thing in the editor, from which one comes back to “Decide”. */
export function openFromDecide(panel: Panel, rootId: string, recordId: string): void {
  openEditor(panel, rootId, recordId, 'decide');
}

/** Puts right what a check found, in the way that it offers. */
export async function fixFinding(panel: Panel, map: FoundMap, { fix }: Finding): Promise<void> {
  if (fix) await sendEdits(panel, map, fix.edits, fix.label);
}

/** Mutes one finding, or all of its rule; or lets it speak again. It is kept with the map. */
export async function muteFinding(
  panel: Panel,
  map: FoundMap,
  { rule, recordId }: Finding,
  how: 'one' | 'rule' | 'unmute',
): Promise<void> {
  const { journey } = map;
  const id = how === 'rule' ? undefined : recordId;
  const edits = how === 'unmute' ? [unmuteEdit(journey, rule, recordId)] : [muteEdit(journey, rule, id)];
  await sendEdits(panel, map, edits, how === 'unmute' ? words.labels.unmuted : words.labels.muted);
}

/** Compares the map with how it was at its last review: with the latest snapshot that is not younger. */
export async function compareSinceReview(panel: Panel, { rootId, journey }: FoundMap): Promise<void> {
  const { store } = panel;
  let found: string | undefined;
  await work(panel, { label: strings.snapshots.looking, cancellable: false }, async () => {
    await listSnapshots(panel);
    const kept = (store.getState().snapshots.list ?? []).filter(
      (each) => each.rootId === rootId && each.problem === undefined,
    );
    const day = journey.reviewed ?? '';
    const until = kept.filter(({ at }) => at.slice(0, 10) <= day.slice(0, 10));
    found = (until[0] ?? kept[kept.length - 1])?.nodeId;
    if (found === undefined) throw new RequestError(words.review.noSnapshot);
  });
  if (found !== undefined) await openComparison(panel, snapshotKeyOf(found), mapKeyOf(rootId));
}

/** What pasted answers say: computed, never kept. */
export interface SurveyResult {
  table: AnswerTable;
  column: AnswerColumn | null;
  answers: Answers | null;
  score: Score | null;
  before: Score | null;
  change: ScoreChange | null;
  groups: GroupScore[];
  /** How many answers are of no day, where they are told apart by day. */
  undated: number;
  /** Why it cannot be computed. */
  fault: string | null;
}

/** Scores what is pasted, against what is pasted as before, or against what was answered before a day. Pure. */
export function scoreSurvey(survey: Survey): SurveyResult {
  const { kind, since } = survey;
  const nothing = { table: { columns: [], people: 0 }, column: null, answers: null, score: null };
  let result: SurveyResult = { ...nothing, before: null, change: null, groups: [], undated: 0, fault: null };
  if (survey.answers.trim() === '') return result;
  try {
    const table = readAnswers(survey.answers);
    result = { ...result, table };
    const column =
      (survey.column === null ? undefined : table.columns[survey.column]) ?? columnsFor(kind, table)[0];
    if (!column) return { ...result, fault: words.survey.noAnswers };
    const scale = survey.scale ?? guessScale(kind, column);
    result = { ...result, column, ...scoreColumn(kind, column, scale) };
    if (survey.before.trim() !== '') {
      const [before] = columnsFor(kind, readAnswers(survey.before));
      if (!before) return { ...compared(column), fault: words.survey.noAnswersBefore };
      return compared(column, scoreColumn(kind, before, survey.scale ?? guessScale(kind, before)).score);
    }
    const dates = table.columns.find(({ holds }) => holds === 'dates');
    if (!dates || since === '') return compared(column);
    const days = splitAtDay(column, dates, since);
    if (days === null) return { ...compared(column), fault: words.survey.unsureDays };
    result = { ...result, ...scoreColumn(kind, days.since, scale), undated: days.undated.length };
    return compared(days.since, scoreColumn(kind, days.before, scale).score);

    function compared(of: AnswerColumn, earlier: Score | null = null): SurveyResult {
      const by = survey.groups === null ? undefined : table.columns[survey.groups];
      const groups = by ? scoreGroups(kind, scale, of, by) : [];
      result = { ...result, groups, before: earlier };
      return { ...result, change: earlier && result.score && compareScores(earlier, result.score) };
    }
  } catch (error) {
    return { ...result, fault: error instanceof ScalesDiffer ? error.message : sayFault(error) };
  }
}

function scoreColumn(
  kind: SurveyKind,
  column: AnswerColumn,
  scale: Scale,
): { answers: Answers; score: Score } {
  const answers = takeAnswers(column, scale);
  return { answers, score: scoreAnswers(kind, answers.counted, scale) };
}

/** Puts the number onto the map; the answers are forgotten then. */
export async function addNumber(panel: Panel, map: FoundMap): Promise<void> {
  const { store } = panel;
  const { survey } = store.getState().deciding;
  const { score, before } = scoreSurvey(survey);
  if (score === null) return;
  const place = survey.place ?? map.journey.id;
  const measured = { score, before: before ?? undefined, date: todayOf(panel), source: words.survey.source };
  const edit = putNumber(map.journey, place, measured, createRecordIds()());
  if (edit === null) return;
  const label = words.labels.number(score.kind.toUpperCase(), nameThing(map.journey, place));
  store.dispatch({ type: 'decide', change: { do: 'surveyDone' } });
  await sendEdits(panel, map, [edit], label);
}

/** Puts the matrix beside the map, or brings it up to date, and shows it. */
export async function putMatrix(panel: Panel, { rootId }: FoundMap): Promise<void> {
  const { label, put } = words.first.matrix;
  await putOn(panel, rootId, { label, doing: put }, async (watched) => {
    const { writes, nodeId } = await panel.client.request('putMatrix', { rootId }, watched);
    return { writes, shown: [nodeId] };
  });
}

/** Marks each note by how it is known, or takes the marks off. */
export async function putMarks(
  panel: Panel,
  { rootId, journey }: FoundMap,
  how: 'on' | 'off',
): Promise<void> {
  const { [how]: doing, labels, none } = words.known.marks;
  const marks = how === 'on' ? markNotes(journey) : {};
  await putOn(panel, rootId, { label: labels[how], doing, none: none[how] }, (watched) =>
    panel.client.request('putMarks', { rootId, marks }, watched),
  );
}

type Watched = Parameters<Parameters<typeof work>[2]>[0];

/** Something on the board that is no part of the map: one step, which can be taken back. */
async function putOn(
  panel: Panel,
  rootId: string,
  { label, doing, none }: { label: string; doing: string; none?: string },
  put: (watched: Watched) => Promise<{ writes: number; shown?: string[] }>,
): Promise<void> {
  const { store } = panel;
  await work(panel, { label: doing, cancellable: true }, async (watched) => {
    const { writes, shown } = await put(watched);
    if (writes === 0 && none !== undefined) {
      store.dispatch({ type: 'say', text: none });
      return;
    }
    const wish = { id: panel.createId(), label, rootId, edits: [], seen: {} };
    store.dispatch({ type: 'edit', change: { do: 'written', wish, writes, at: panel.now().getTime() } });
    store.dispatch({ type: 'say', text: strings.edit.done(label) });
    await readBoard(panel);
    if (shown) await showOnBoard(panel, shown);
  });
}

/** The notes of a map that are selected on the board. */
export function selectedCards(
  { journey, nodes }: FoundMap,
  { selection }: Pick<State, 'selection'>,
): string[] {
  const selected = new Set(selection.nodeIds);
  return journey.cards
    .map(({ id }) => id)
    .filter((id) => (own(nodes, id) ?? []).some((nodeId) => selected.has(nodeId)));
}

/** Gives notes the same evidence, of today, as one step; as many as one edit can hold. */
export async function addSharedEvidence(
  panel: Panel,
  map: FoundMap,
  cardIds: readonly string[],
  evidence: Omit<Evidence, 'date'>,
): Promise<void> {
  const edits = addEvidence(map.journey, cardIds, { ...evidence, date: todayOf(panel) }).slice(0, mostEdits);
  if (edits.length > 0) await sendEdits(panel, map, edits, words.evidence.done(edits.length));
}

/** The contract takes no more at once. */
const mostEdits = 200;

/** Hands the watch list out as a table. */
export async function saveWatchList(panel: Panel, { journey }: FoundMap): Promise<void> {
  const fileName = nameFile(`${journey.title} ${words.watch.file}`, panel.now(), 'csv');
  const file = { content: writeWatchList(watchList(journey)), fileName, mime: 'text/csv' };
  if (!(await giveOut(panel, 'downloaded', file))) return;
  panel.store.dispatch({ type: 'say', text: strings.export.downloaded(fileName) });
}
