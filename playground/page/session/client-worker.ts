import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant } from 'quickjs-emscripten-core';
import { type ClientVm, createClientVm } from '../../vm/client-vm.ts';
import type { ClientCall, ClientUpdate, FromClient, ToClient } from './protocol.ts';

/** How often a waiting plugin gets its time, milliseconds. */
const step = 16;

/** The worker of one person: a client in its QuickJS, driven by the page's calls and by the clock. */
function runClient(): void {
  const wasmLocation = new URL('/wasm/quickjs.wasm', self.location.origin).href;
  const loading = newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmLocation }));
  let vm: ClientVm | null = null;
  let version = 0;
  let selection = '';
  let waiting = false;
  let last = performance.now();

  const report = (): void => {
    if (vm === null) return;
    const changes = vm.control.changes(version);
    version = changes.version;
    const update: ClientUpdate = {
      upserts: changes.upserts,
      removed: changes.removed,
      selection: changes.selection,
      history: vm.control.history(),
      effects: vm.effects(),
      ops: vm.control.outbox(),
    };
    const now = `${changes.selection.join()} ${update.history.undo} ${update.history.redo}`;
    const news = [update.upserts, update.removed, update.effects, update.ops].some((list) => list.length > 0);
    if (!news && now === selection) return;
    selection = now;
    send({ kind: 'update', update });
  };
  /** Lets the plugin run for as long as it has something pending; sleeps otherwise. */
  const pump = (): void => {
    if (vm === null) return;
    const now = performance.now();
    const pending = vm.tick(Math.max(1, Math.round(now - last)));
    last = now;
    report();
    if (!pending || waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      pump();
    }, step);
  };
  const open = async (call: Extract<ClientCall, { do: 'open' }>): Promise<void> => {
    const quickjs = await loading;
    vm = createClientVm({ quickjs, figjamScript: call.figjam, epoch: Date.now() }, call.start);
    last = performance.now();
  };

  const answer = async ({ id, call }: ToClient): Promise<void> => {
    // What fell asleep must not think that the whole pause went by in this step.
    if (!waiting) last = performance.now();
    try {
      if (call.do === 'open') await open(call);
      const created = vm === null ? [] : obey(vm, call);
      pump();
      send({ kind: 'reply', id, created });
    } catch (error) {
      report();
      send({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  self.addEventListener('message', (event: MessageEvent<ToClient>) => void answer(event.data));
}

function obey(vm: ClientVm, call: ClientCall): string[] {
  switch (call.do) {
    case 'act':
      return vm.control.act(call.act);
    case 'startPlugin':
      vm.startPlugin({ ...call.start, code: call.code });
      return [];
    case 'postFromUi':
      vm.post(call.message);
      return [];
    case 'closePlugin':
      vm.control.closePlugin();
      return [];
    case 'pressButton':
      vm.control.pressButton(call.id);
      return [];
    case 'receive':
      vm.control.receive(call.ops);
      return [];
    case 'traceCalls':
      vm.control.traceCalls(call.on);
      return [];
    case 'open':
      return [];
  }
}

function send(message: FromClient): void {
  self.postMessage(message);
}

runClient();
