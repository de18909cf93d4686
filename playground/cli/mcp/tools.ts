import { changingTools } from './changing-tools.ts';
import { readingTools } from './reading-tools.ts';
import type { Tool } from './tool.ts';

/** All that an agent can ask for. */
export const tools: readonly Tool[] = [...readingTools, ...changingTools];
