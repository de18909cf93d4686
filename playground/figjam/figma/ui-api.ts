import { demand, isNumberFrom, isString } from '../document/check.ts';
import type { Json } from '../document/records.ts';
import { type MembersOf, method, writable } from '../nodes/base/member.ts';
import { demandCallback } from '../nodes/types/page.ts';
import type { PluginRun } from '../run/plugin-run.ts';
import { packMessage, unpackMessage } from './messages.ts';

/** What the plugin's window is: shown or hidden; undefined = none. */
interface Window {
  visible: boolean;
}

/** `figma.showUI` and `figma.ui`. Messages take a tick each way; without a window they are lost. */
export class PluginUi {
  readonly #run: PluginRun;
  #window: Window | undefined;
  #onMessage: MessageEventHandler | undefined;

  constructor(run: PluginRun) {
    this.#run = run;
  }

  readonly members = {
    show: method(() => this.#setVisible(true)),
    hide: method(() => this.#setVisible(false)),
    resize: method((_on: undefined, [width, height]) => {
      demand(isNumberFrom(0), width, 'resize');
      demand(isNumberFrom(0), height, 'resize');
      this.#demandWindow('resize');
      const size = { width: Math.max(70, Number(width)), height: Number(height) };
      this.#run.board.effects.push({ effect: 'resizeUi', ...size });
    }),
    reposition: method(() => this.#demandWindow('reposition')),
    getPosition: method(() => {
      this.#demandWindow('getPosition');
      return { windowSpace: { x: 0, y: 0 }, canvasSpace: { x: 0, y: 0 } };
    }),
    close: method(() => {
      if (this.#window !== undefined) this.#run.board.effects.push({ effect: 'closeUi' });
      this.#window = undefined;
    }),
    postMessage: method((_on: undefined, [message]) => {
      const packed = packMessage(message, 'postMessage', (value) => this.#run.handles.idOf(value));
      if (this.#window !== undefined) this.#run.board.effects.push({ effect: 'postToUi', message: packed });
    }),
    onmessage: writable(
      () => this.#onMessage,
      (_on: undefined, value) => {
        this.#onMessage =
          value === undefined || value === null ? undefined : demandCallback(value, 'set_onmessage');
      },
    ),
    on: method((_on: undefined, [type, callback]) => this.#listen(type, callback, 'on')),
    once: method((_on: undefined, [type, callback]) => this.#listen(type, callback, 'once')),
    off: method((_on: undefined, [type, callback]) => {
      demandMessage(type, 'off');
      this.#run.events.off('message', callback);
    }),
  } satisfies MembersOf<UIAPI, undefined>;

  show(html: unknown, options: unknown): void {
    demand(isString, html, 'showUI');
    const given = typeof options === 'object' && options !== null ? Object.entries(options) : [];
    const kept: { [key: string]: Json } = {
      visible: true,
      width: 300,
      height: 200,
      title: this.#run.pluginName,
    };
    for (const [key, value] of given) if (value !== undefined) kept[key] = packMessage(value, 'showUI');
    this.#window = { visible: kept.visible === true };
    this.#run.board.effects.push({ effect: 'showUi', html: String(html), options: kept });
  }

  /** A message of the window, delivered in a later task. */
  receive(message: Json): void {
    // Copied when it is sent: that is no part of the task.
    const copy = unpackMessage(message);
    this.#run.board.scheduler.plan(() => {
      if (this.#run.closed || this.#window === undefined) return;
      const props = { origin: 'null' };
      if (this.#onMessage !== undefined) {
        const handler = this.#onMessage;
        this.#run.callBack(() => handler(copy, props));
      }
      if (this.#run.events.hasAny('message'))
        this.#run.events.deliver('message', [unpackMessage(message), props]);
    }, 0);
  }

  #listen(type: unknown, callback: unknown, label: 'on' | 'once'): void {
    demandMessage(type, label);
    demandCallback(callback, label);
    this.#run.events.on('message', callback, label === 'once');
  }

  #setVisible(visible: boolean): void {
    this.#demandWindow(visible ? 'show' : 'hide');
    this.#window = { visible };
    this.#run.board.effects.push({ effect: 'showHideUi', visible });
  }

  #demandWindow(label: string): void {
    if (this.#window === undefined)
      throw new Error(`in ${label}: No UI to control. Call figma.showUI first.`);
  }
}

function demandMessage(type: unknown, label: string): void {
  if (type !== 'message')
    throw new Error(`in ${label}: Invalid enum value. Expected 'message', received '${String(type)}'`);
}
