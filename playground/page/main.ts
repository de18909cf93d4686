import { h, render } from 'preact';
import { App } from './chrome/app.tsx';
import { createAppState, startOf } from './chrome/app-state.ts';
import { spareComposingKeys } from './commands/composing-keys.ts';
import { startKeeping } from './room/keeping.ts';
import { samples } from './samples/all-samples.ts';
import { loadPluginFiles } from './session/plugin-files.ts';
import './styles/page.css';

/** `?sample=map|workshop|retro|empty` opens a sample instead of what was left; `?headless` hides all but the board. */
async function startPage(root: HTMLElement): Promise<void> {
  const wishes = new URLSearchParams(location.search);
  const state = createAppState(await loadPluginFiles(), await startKeeping(startOf));
  root.replaceChildren();
  render(h(App, { state, bare: wishes.has('headless') }), root);
  const sample = samples.find(({ id }) => id === wishes.get('sample'));
  const empty = samples.find(({ id }) => id === 'empty');
  const { left } = state.keeping;
  if (sample !== undefined) await state.keeping.putLeftAside();
  else if (left !== null) await state.openStored(left);
  if (state.room.value !== null) return;
  const chosen = sample ?? empty;
  if (chosen !== undefined) await state.openSample(chosen);
}

spareComposingKeys(document);
const root = document.getElementById('page');
if (root !== null)
  startPage(root).catch((error: unknown) => {
    root.textContent = error instanceof Error ? error.message : String(error);
  });
