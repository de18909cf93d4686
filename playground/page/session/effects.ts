import type { PluginEffect } from '../../figjam/document/control.ts';
import type { Json } from '../../figjam/document/records.ts';
import type { Channel, Signal } from '../state/signal.ts';
import type { PanelWindow, PluginState, Toast } from './board-session.ts';
import type { LogBook } from './log-book.ts';

/** What the plugin does towards the outside, shown on the page. */
export interface Outside {
  plugin: Signal<PluginState>;
  toPanel: Channel<Json>;
  toasts: Signal<readonly Toast[]>;
  log: LogBook;
  lookAt: Channel<{ center: { x: number; y: number }; zoom: number }>;
  storage: Signal<{ readonly [key: string]: Json }>;
}

export function showEffect(effect: PluginEffect, outside: Outside): void {
  const { plugin, toasts, log } = outside;
  const changeWindow = (change: Partial<PanelWindow>) => {
    const { window } = plugin.value;
    if (window !== null) plugin.set({ ...plugin.value, window: { ...window, ...change } });
  };
  switch (effect.effect) {
    case 'showUi':
      plugin.set({ running: true, window: openWindow(effect, plugin.value.window) });
      break;
    case 'closeUi':
      plugin.set({ ...plugin.value, window: null });
      break;
    case 'showHideUi':
      changeWindow({ visible: effect.visible });
      break;
    case 'resizeUi':
      changeWindow({ width: effect.width, height: effect.height });
      break;
    case 'postToUi':
      log.add('message', `plugin → panel ${shorten(effect.message)}`);
      outside.toPanel.send(effect.message);
      break;
    case 'notify':
      showToast(toasts, effect);
      break;
    case 'cancelNotify':
      dropToast(toasts, effect.id);
      break;
    case 'log':
      log.add(effect.level === 'error' ? 'error' : 'console', effect.text);
      break;
    case 'viewport':
      outside.lookAt.send({ center: effect.center, zoom: effect.zoom });
      break;
    case 'openExternal':
      log.add('note', `The plugin asks to open ${effect.url}`);
      break;
    case 'storage':
      outside.storage.set(withKey(outside.storage.value, effect.key, effect.value));
      break;
    case 'version':
      log.add('note', `Saved to version history: ${effect.title}`);
      break;
    case 'call':
      log.add(effect.kind, effect.member, effect.node);
      break;
    case 'error':
      log.add('error', [effect.message, effect.stack].filter((part) => part !== '').join('\n'));
      showToast(toasts, { id: -Date.now(), message: effect.message, error: true, timeout: 6000 });
      break;
    case 'closed':
      plugin.set({ running: false, window: null });
      if (effect.message !== undefined && effect.message !== '')
        showToast(toasts, { id: -Date.now(), message: effect.message, error: false, timeout: 3000 });
  }
}

function openWindow(
  effect: Extract<PluginEffect, { effect: 'showUi' }>,
  before: PanelWindow | null,
): PanelWindow {
  const { options } = effect;
  const number = (value: Json | undefined, otherwise: number, least: number) =>
    typeof value === 'number' ? Math.max(value, least) : otherwise;
  return {
    serial: (before?.serial ?? 0) + 1,
    html: effect.html,
    title: typeof options.title === 'string' ? options.title : '',
    width: number(options.width, 300, 70),
    height: number(options.height, 200, 0),
    visible: options.visible !== false,
    themeColors: options.themeColors === true,
  };
}

/** A toast as FigJam's `notify` shows it: cut at 100 characters, gone after its time. */
export function showToast(toasts: Signal<readonly Toast[]>, toast: Toast & { timeout: number }): void {
  const { timeout, ...shown } = toast;
  toasts.set(
    [
      ...toasts.value.filter(({ id }) => id !== toast.id),
      { ...shown, message: shown.message.slice(0, 100) },
    ].slice(-3),
  );
  // FigJam's endless ones come as a negative time.
  if (timeout >= 0) setTimeout(() => dropToast(toasts, toast.id), Math.max(timeout, 1000));
}

export function dropToast(toasts: Signal<readonly Toast[]>, id: number): void {
  toasts.set(toasts.value.filter((toast) => toast.id !== id));
}

function withKey(storage: { readonly [key: string]: Json }, key: string, value: Json | undefined) {
  const { [key]: _dropped, ...rest } = storage;
  return value === undefined ? rest : { ...rest, [key]: value };
}

function shorten(message: Json): string {
  const text = JSON.stringify(message);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
