import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';

/** QuickJS for the command line and tests: the package finds its `.wasm` on disk. */
export const quickJsInNode = (): Promise<QuickJSWASMModule> => newQuickJSWASMModuleFromVariant(variant);
