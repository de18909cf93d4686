import './without-eval.ts';
import { nanoid } from 'nanoid';
import { render } from 'preact';
import { App } from './app.tsx';
import { createClient, openFigmaPort } from './jobs/client.ts';
import { joinRequests } from './jobs/join-requests.ts';
import type { Panel } from './jobs/panel.ts';
import { startPanel } from './jobs/start-panel.ts';
import { createSync } from './jobs/sync.ts';
import { reduce } from './state/reduce.ts';
import { startState } from './state/state.ts';
import { createStore } from './state/store.ts';
import { styles } from './styles/all.css';

document.head.append(Object.assign(document.createElement('style'), { textContent: styles() }));

const client = joinRequests(createClient(openFigmaPort(window), nanoid));
const panel: Panel = {
  store: createStore(reduce, startState()),
  client,
  sync: createSync(client),
  now: () => new Date(),
  createId: nanoid,
};

const root = document.getElementById('panel');
root?.replaceChildren();
if (root !== null) render(<App panel={panel} />, root);
void startPanel(panel);
