import { listTemplates } from './all-templates.ts';
import type { Template } from './template.ts';

export { listTemplates };

export function templateById(id: string): Template | undefined {
  return listTemplates().find((template) => template.id === id);
}
