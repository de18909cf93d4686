import { demand, isString } from '../document/check.ts';
import type { PluginRun } from '../run/plugin-run.ts';

/** `figma.notify`: a message at the foot of the window, cut at 100 characters, gone after its time. */
export function notify(run: PluginRun, message: unknown, options: unknown): NotificationHandler {
  demand(isString, message, 'notify');
  const { timeout = 3000, error, onDequeue, button } = (options ?? {}) as NotificationOptions;
  const { effects, scheduler } = run.board;
  const id = ++run.lastNotification;
  let open = true;
  const close = (reason: NotifyDequeueReason): void => {
    if (!open) return;
    open = false;
    effects.push({ effect: 'cancelNotify', id });
    if (onDequeue !== undefined) run.callBack(() => onDequeue(reason));
  };
  effects.push({
    effect: 'notify',
    id,
    message: String(message).slice(0, 100),
    error: error === true,
    timeout: Number.isFinite(timeout) ? timeout : -1,
    ...(button === undefined ? {} : { button: button.text }),
  });
  if (Number.isFinite(timeout) && onDequeue !== undefined) scheduler.plan(() => close('timeout'), timeout);
  if (button !== undefined) {
    run.buttons.set(id, () => run.callBack(() => button.action() !== false && close('action_button_click')));
  }
  return Object.freeze({ cancel: () => close('dismiss') });
}
