import { allTemplates } from './all-templates.ts';
import type { Template } from './template.ts';

/** Every template, in the order in which they are offered. */
export const templates: readonly Template[] = allTemplates;

export function templateById(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
