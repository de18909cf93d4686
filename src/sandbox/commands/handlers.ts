import type { Handlers } from '../../contract/handler.ts';
import { breathe } from '../read/breathe.ts';
import { openSeenBoard, type SeenBoard } from '../read/seen-board.ts';
import { keepText, listKept } from '../saved/kept-texts.ts';
import { changeStates, findStates, keepState, readState } from '../saved/states.ts';
import { followLastStep, type LastStep } from '../step/last-step.ts';
import { adoptMap } from './adopt.ts';
import { keepAnswers } from './answers-given.ts';
import { drawPicture } from './draw-picture.ts';
import { editRecords } from './edit-records.ts';
import { openFollowing } from './follow.ts';
import { foreseeChanges, tellRecords } from './foresee-changes.ts';
import { sayHello } from './hello.ts';
import { insertJourney } from './insert.ts';
import { makeRoomOnBoard } from './make-room.ts';
import { placeNotes } from './place-notes.ts';
import { putChanges } from './put-changes.ts';
import { putMarks } from './put-marks.ts';
import { putMatrix } from './put-matrix.ts';
import { lookAtBoard, readJourneys } from './read.ts';
import { resizePanel } from './resize-panel.ts';
import { settleCopy } from './settle-copy.ts';
import { showNodes } from './show-nodes.ts';
import { openTelling } from './tell-maps.ts';
import { applyTidy, previewTidy } from './tidy.ts';
import { undoLast } from './undo-last.ts';

/** Who answers which message, on this board. `step`: what undo from the panel would take back. */
export function createHandlers(
  host: PluginAPI,
  step: LastStep = followLastStep(host),
  board: SeenBoard = openSeenBoard(host),
): Handlers {
  const answers = keepAnswers();
  const telling = openTelling();
  const following = openFollowing(telling);
  /** What changes a map as a whole is followed by a whole reading. */
  const anew = async <R>(work: () => Promise<R>): Promise<R> => {
    try {
      return await work();
    } finally {
      board.forget();
    }
  };
  return {
    hello: () => sayHello(host),
    insert: (params, task) => anew(() => insertJourney(host, params, task, step)),
    async read(params, task) {
      // Whoever asks for all of it gets what is there now, whatever was reported.
      board.forget();
      const read = answers.check(await readJourneys(board, params, task, telling));
      const isWhole = Object.keys(params).length === 0;
      return isWhole ? following.tell(read) : read;
    },
    async look(params, task) {
      board.forget();
      return answers.check(await lookAtBoard(board, params, task, telling));
    },
    async follow({ since }, task) {
      const now = answers.check(await readJourneys(board, {}, task, telling));
      await breathe();
      return following.tellSince(since, now);
    },
    adopt: (params, task) => anew(() => adoptMap(board, params, task, step)),
    records: (params, task) => tellRecords(board, params, task),
    foresee: (params, task) => foreseeChanges(board, params, task),
    putChanges: (params, task) => putChanges(board, params, task, step),
    kept: (params) => listKept(host, params),
    keep: (params) => keepText(host, params),
    previewTidy: (params, task) => previewTidy(board, params, task),
    applyTidy: (params, task) => applyTidy(board, params, task, step),
    makeRoom: (params, task) => makeRoomOnBoard(board, params, task, step),
    putMatrix: (params, task) => putMatrix(board, params, task, step),
    putMarks: (params, task) => putMarks(board, params, task, step),
    placeNotes: (params, task) => placeNotes(board, params, task, step),
    edit: (params, task) => editRecords(board, params, task, step),
    stateOf: (params, task) => readState(board, params, task),
    keepState: (params, task) => anew(() => keepState(board, params, task, step)),
    keptStates: () => findStates(host),
    changeStates: (params) => anew(() => changeStates(board, params, step)),
    async settleCopy(params, task) {
      const settled = await anew(() => settleCopy(board, params, task, step));
      answers.note(params.rootId, settled.journeyId);
      return settled;
    },
    picture: (params) => drawPicture(host, params),
    show: (params) => showNodes(host, params),
    undo: () => undoLast(board, step),
    resize: (params) => resizePanel(host, params),
  };
}
