import { createClient } from './client.ts';

/** The bundle of the simulator for a VM: puts `globalThis.__figjam` (a `Control`) in place. */
Object.defineProperty(globalThis, '__figjam', { value: createClient(globalThis), configurable: true });
