import { useEffect, useState } from 'preact/hooks';
import type { AppState } from './app-state.ts';

/** A file dropped anywhere on the page is opened as a board. True while one hovers. */
export function useBoardDrop(state: AppState): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent): void => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const drop = (event: DragEvent): void => {
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      void state.openFile(file, file.name);
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setDragging(false), {
      signal,
    });
    return () => stopping.abort();
  }, [state]);
  return dragging;
}
