import { bringInFile } from './bring-in-file.ts';
import type { Panel } from './panel.ts';

/**
 * A file dropped anywhere on the panel is brought in, wherever one is; never while something runs, nor where a
 * field takes it. Gives what ends it.
 */
export function takeDrops(page: Document, panel: Panel): () => void {
  const isFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  const over = (event: DragEvent) => {
    if (isFile(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (event.defaultPrevented || !isFile(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    const { work, view, bringIn } = panel.store.getState();
    if (file === undefined || work !== null) return;
    if (view !== 'bringIn' || bringIn.step !== 'pick') {
      panel.store.dispatch({ type: 'bringIn', change: { do: 'start', rootId: null } });
      panel.store.dispatch({ type: 'go', view: 'bringIn' });
    }
    void bringInFile(panel, file);
  };
  page.addEventListener('dragover', over);
  page.addEventListener('drop', drop);
  return () => {
    page.removeEventListener('dragover', over);
    page.removeEventListener('drop', drop);
  };
}
