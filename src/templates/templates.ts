import { blank } from './blank.ts';
import type { Template } from './template.ts';
import { tenComponents } from './ten-components.ts';

/** Every template, in the order in which they are offered; the first is the default. */
export const templates: readonly Template[] = [tenComponents, blank];

export function templateById(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
