import type { BoardSession } from '../session/board-session.ts';
import { useSignal } from '../state/use-signal.ts';

/** The plugin's notifications, as FigJam shows them: dark, above the toolbar. */
export function Toasts({ session }: { session: BoardSession }) {
  const toasts = useSignal(session.toasts);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} class={toast.error ? 'toast error' : 'toast'}>
          <span>{toast.message}</span>
          {toast.button !== undefined && (
            <button type="button" onClick={() => session.pressToastButton(toast.id)}>
              {toast.button}
            </button>
          )}
          <button type="button" aria-label="Dismiss" onClick={() => session.dismissToast(toast.id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
