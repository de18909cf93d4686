import { createTransport } from './contract/transport.ts';
import { followFaces } from './sandbox/commands/follow-faces.ts';
import { createHandlers } from './sandbox/commands/handlers.ts';
import { relayEvents } from './sandbox/commands/relay-events.ts';
import { followLastStep } from './sandbox/step/last-step.ts';

// The entry, and the only file that names the global `figma`. Everything is in place before the first message can come.
const step = followLastStep(figma);
const transport = createTransport(createHandlers(figma, step), (message) => figma.ui.postMessage(message));
figma.showUI(__html__, { width: 360, height: 640, themeColors: true });
figma.ui.onmessage = (message: unknown) => transport.receive(message);
const follow = followFaces(figma, transport.run, step);
relayEvents(figma, (message) => figma.ui.postMessage(message), step, follow);
