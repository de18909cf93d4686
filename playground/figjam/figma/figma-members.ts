import { demand, isString } from '../document/check.ts';
import { isAvailable, listFonts } from '../document/fonts.ts';
import { freezeCopy } from '../document/json.ts';
import { isFontNameInput } from '../document/value-checks.ts';
import { type Member, type MembersOf, method, promised, readOnly, writable } from '../nodes/base/member.ts';
import { demandCallback } from '../nodes/types/page.ts';
import type { PluginRun } from '../run/plugin-run.ts';
import { fontsIn } from '../text/text-value.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { clientStorage } from './client-storage.ts';
import { creationMembers } from './creation-members.ts';
import { documentMembers } from './document-members.ts';
import { makeGlobalObject } from './global-object.ts';
import { notify } from './notify.ts';
import { Payments } from './payments.ts';
import { BoardTimer } from './timer.ts';
import type { PluginUi } from './ui-api.ts';
import { describeUser, listActiveUsers } from './users.ts';
import { constants, util } from './util.ts';
import { viewport } from './viewport.ts';

const eventTypes = new Set([
  'selectionchange',
  'currentpagechange',
  'close',
  'timerstart',
  'timerstop',
  'timerpause',
  'timerresume',
  'timeradjust',
  'timerdone',
  'run',
  'drop',
  'documentchange',
  'textreview',
  'stylechange',
]);
/** Everything that `figma` has. What is missing here throws as FigJam's unknown members do. */
export function figmaMembers(run: PluginRun, ui: PluginUi, close: (message?: string) => void) {
  const parts = {
    ui: makeGlobalObject(run, 'figma.ui', ui.members),
    viewport: makeGlobalObject(run, 'figma.viewport', viewport),
    storage: makeGlobalObject(run, 'figma.clientStorage', clientStorage),
    timer: makeGlobalObject(run, 'figma.timer', new BoardTimer(run).members),
    util: makeGlobalObject(run, 'figma.util', util),
    constants: makeGlobalObject(run, 'figma.constants', constants),
    parameters: makeGlobalObject(run, 'figma.parameters', parameters),
    payments: makeGlobalObject(run, 'figma.payments', new Payments().members),
  };
  return {
    ...aboutMembers,
    ...creationMembers,
    ...documentMembers,
    ...fontMembers,
    ...eventMembers,
    ui: readOnly(() => parts.ui as UIAPI),
    viewport: readOnly(() => parts.viewport as ViewportAPI),
    clientStorage: readOnly(() => parts.storage as ClientStorageAPI),
    timer: readOnly(() => parts.timer as TimerAPI),
    util: readOnly(() => parts.util as UtilAPI),
    constants: readOnly(() => parts.constants as ConstantsAPI),
    parameters: readOnly(() => parts.parameters as ParametersAPI),
    payments: readOnly(() => (run.permissions.has('payments') ? (parts.payments as PaymentsAPI) : undefined)),
    showUI: method((_on: undefined, [html, options]) => ui.show(html, options)),
    closePlugin: method((_on: undefined, [message]) =>
      close(typeof message === 'string' ? message : undefined),
    ),
  } satisfies { [name in keyof PluginAPI]?: Member<undefined> };
}

/** Input of the quick-action bar, which nobody types into here: plugins start without parameters. */
const parameters = {
  on: method((_on: undefined, [type, callback], run) => run.events.on(`parameters ${type}`, callback)),
  once: method((_on: undefined, [type, callback], run) =>
    run.events.on(`parameters ${type}`, callback, true),
  ),
  off: method((_on: undefined, [type, callback], run) => run.events.off(`parameters ${type}`, callback)),
} satisfies MembersOf<ParametersAPI, undefined>;

const aboutMembers = {
  apiVersion: readOnly(() => '1.0.0' as const),
  editorType: readOnly(() => 'figjam' as const),
  mode: readOnly(() => 'default' as const),
  command: readOnly((_on: undefined, run) => run.command),
  pluginId: readOnly((_on: undefined, run) => run.pluginId),
  fileKey: readOnly((): string | undefined => undefined),
  mixed: readOnly((_on: undefined, run) => run.mixed as PluginAPI['mixed']),
  skipInvisibleInstanceChildren: writable(
    (_on: undefined) => false,
    () => undefined,
  ),
  currentUser: readOnly((_on: undefined, run) => {
    demandPermission(run, 'currentuser', 'get_currentUser');
    return describeUser(run);
  }),
  activeUsers: readOnly((_on: undefined, run) => {
    demandPermission(run, 'activeusers', 'get_activeUsers');
    return listActiveUsers(run);
  }),
  notify: method((_on: undefined, [message, options], run) => notify(run, message, options)),
  openExternal: method((_on: undefined, [url], run) => {
    demand(isString, url, 'openExternal');
    run.board.effects.push({ effect: 'openExternal', url: String(url) });
  }),
  base64Encode: method((_on: undefined, [data]) => {
    if (!(data instanceof Uint8Array)) throw new Error('in base64Encode: Expected Uint8Array');
    return encodeBase64(data);
  }),
  base64Decode: method((_on: undefined, [data]) => {
    demand(isString, data, 'base64Decode');
    return decodeBase64(String(data));
  }),
} satisfies MembersOf<PluginAPI, undefined>;

const fontMembers = {
  listAvailableFontsAsync: promised((_on: undefined) =>
    freezeCopy(listFonts().map((fontName) => ({ fontName }))),
  ),
  loadFontAsync: promised((_on: undefined, [font], run) => {
    if (typeof font === 'symbol') throw new Error('in loadFontAsync: Cannot unwrap symbol');
    demand(isFontNameInput, font, 'loadFontAsync');
    const { family, style } = font as FontNameInput;
    run.fonts.load(family, style);
  }),
  hasMissingFont: readOnly((_on: undefined, run) => {
    const texts = run.board.document.all().flatMap((record) => record.props.text ?? []);
    return texts.some((text) => fontsIn(text).some((font) => font.family !== '' && !isAvailable(font)));
  }),
} satisfies MembersOf<PluginAPI, undefined>;

const eventMembers = {
  on: method((_on: undefined, [type, callback], run) => listen(run, type, callback, false)),
  once: method((_on: undefined, [type, callback], run) => listen(run, type, callback, true)),
  off: method((_on: undefined, [type, callback], run) => run.events.off(String(type), callback)),
} satisfies { [name in keyof PluginAPI]?: Member<undefined> };

function listen(run: PluginRun, type: unknown, callback: unknown, once: boolean): void {
  const label = once ? 'once' : 'on';
  if (typeof type !== 'string' || !eventTypes.has(type)) {
    throw new Error(`in ${label}: Invalid enum value. Unknown event type '${String(type)}'`);
  }
  if (type === 'documentchange' && !run.allPagesLoaded) {
    throw new Error(
      `in ${label}: Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.`,
    );
  }
  run.events.on(type, demandCallback(callback, label), once);
}

function demandPermission(run: PluginRun, permission: string, label: string): void {
  if (run.permissions.has(permission)) return;
  throw new Error(`in ${label}: The manifest must ask for the permission "${permission}"`);
}
