import type { Handlers } from '../../contract/handler.ts';
import { deleteSnapshot, renameSnapshot } from '../saved/change-snapshot.ts';
import { listSnapshots } from '../saved/list-snapshots.ts';
import { openSnapshot } from '../saved/open-snapshot.ts';
import { takeSnapshot } from '../saved/take-snapshot.ts';
import { followLastStep, type LastStep } from '../step/last-step.ts';
import { leftAsDrawn } from '../step/left-board.ts';
import { adoptMap } from './adopt.ts';
import { keepAnswers } from './answers-given.ts';
import { applySync } from './apply-sync.ts';
import { editRecords } from './edit-records.ts';
import { sayHello } from './hello.ts';
import { insertJourney } from './insert.ts';
import { makeRoomOnBoard } from './make-room.ts';
import { dropTemplate, keepTemplate, listTemplates } from './own-templates.ts';
import { placeNotes } from './place-notes.ts';
import { previewSync } from './preview-sync.ts';
import { readJourneys } from './read.ts';
import { resizePanel } from './resize-panel.ts';
import { settleCopy } from './settle-copy.ts';
import { showNodes } from './show-nodes.ts';
import { applyTidy, previewTidy } from './tidy.ts';
import { undoLast } from './undo-last.ts';

/** Who answers which message, on this board. `step`: what undo from the panel would take back. */
export function createHandlers(host: PluginAPI, step: LastStep = followLastStep(host)): Handlers {
  const answers = keepAnswers();
  return {
    hello: () => sayHello(host),
    async insert(params, task) {
      return await insertJourney(host, params, task, (written) =>
        step.remember(() => leftAsDrawn(host.currentPage, written)),
      );
    },
    async read(params, task) {
      return answers.check(await readJourneys(host, params, task));
    },
    adopt: (params, task) => adoptMap(host, params, task, step),
    previewSync: (params, task) => previewSync(host, params, task),
    applySync: (params, task) => applySync(host, params, task, step),
    listTemplates: () => listTemplates(host),
    keepTemplate: (params) => keepTemplate(host, params),
    dropTemplate: (params) => dropTemplate(host, params),
    previewTidy: (params, task) => previewTidy(host, params, task),
    applyTidy: (params, task) => applyTidy(host, params, task, step),
    makeRoom: (params, task) => makeRoomOnBoard(host, params, task, step),
    placeNotes: (params, task) => placeNotes(host, params, task, step),
    edit: (params, task) => editRecords(host, params, task, step),
    takeSnapshot: (params, task) => takeSnapshot(host, params, task, step),
    snapshots: () => listSnapshots(host),
    openSnapshot: (params) => openSnapshot(host, params),
    renameSnapshot: (params) => renameSnapshot(host, params, step),
    deleteSnapshot: (params) => deleteSnapshot(host, params, step),
    async settleCopy(params, task) {
      const settled = await settleCopy(host, params, task, step);
      answers.note(params.rootId, settled.journeyId);
      return settled;
    },
    show: (params) => showNodes(host, params),
    undo: () => undoLast(host, step),
    resize: (params) => resizePanel(host, params),
  };
}
