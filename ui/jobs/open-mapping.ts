import { FormatError } from '../../src/formats/file/format.ts';
import { listChoices } from '../../src/imports/choose-source.ts';
import { readSources } from '../../src/imports/read-sources.ts';
import { recallFor, shapeOf } from '../../src/imports/remember-mapping.ts';
import { FileProblem } from '../files/read-file.ts';
import { chosenOf } from '../state/mapping.ts';
import { strings } from '../words/strings.ts';
import type { Panel } from './panel.ts';

/**
 * Shows what a file of any kind would become, each of its parts changeable. Whether there is a table, an outline, data or several in
 * it: a map of ours, or one diagram, is none to be mapped, and `false`. Throws `FileProblem`.
 */
export async function openMapping(panel: Panel, name: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const choices = listChoices(await readSources(bytes, name));
    const [best] = choices;
    if (best === undefined) throw new FormatError(strings.mapping.nothing);
    if (choices.every(({ source }) => !('grid' in source)) && choices.length === 1) return false;
    const { mapping } = best.proposal;
    panel.store.dispatch({ type: 'bringIn', change: { do: 'mapped', name, choices, mapping } });
    void recall(panel);
    return true;
  } catch (error) {
    if (error instanceof FormatError)
      throw new FileProblem(strings.bringIn.notUnderstood(name || strings.mapping.pasted, error.message));
    throw error;
  }
}

/** As the last file of this shape was left. Quiet: without it, what is likely stands there. */
async function recall({ store, client }: Panel): Promise<void> {
  const { bringIn } = store.getState();
  const choice = bringIn.step === 'mapping' ? chosenOf(bringIn) : undefined;
  if (bringIn.step !== 'mapping' || choice === undefined) return;
  try {
    const { mapping: kept } = await client.request('recallMapping', {
      shape: shapeOf(choice.proposal.mapping),
    });
    const mapping = kept === null ? null : recallFor(choice.source, JSON.parse(kept));
    if (mapping !== null) store.dispatch({ type: 'bringIn', change: { do: 'recalled', mapping } });
  } catch {}
}
