import type { Handlers } from '../rpc/handler.ts';
import { applySync } from './apply-sync.ts';
import { sayHello } from './hello.ts';
import { insertJourney } from './insert.ts';
import { previewSync } from './preview-sync.ts';
import { readJourneys } from './read.ts';
import { resizePanel } from './resize-panel.ts';
import { showNodes } from './show-nodes.ts';
import { undoLast } from './undo-last.ts';

/** Who answers which message, on this board. */
export function createHandlers(host: PluginAPI): Handlers {
  return {
    hello: () => sayHello(host),
    insert: (params, task) => insertJourney(host, params, task),
    read: (params, task) => readJourneys(host, params, task),
    previewSync: (params, task) => previewSync(host, params, task),
    applySync: (params, task) => applySync(host, params, task),
    show: (params) => showNodes(host, params),
    undo: () => undoLast(host),
    resize: (params) => resizePanel(host, params),
  };
}
