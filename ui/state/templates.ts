import type { Result } from '../../src/contract/contract.ts';
import type { OwnTemplate } from '../../src/journey/own-template.ts';
import type { View } from './view.ts';

/** Templates of one's own: what is kept where, and the map that is being saved as one. */
export interface Templates extends Result<'listTemplates'> {
  keeping: Keeping | null;
  /** What was done last, to be read where it was done. */
  done: string | null;
}
export interface Keeping {
  journeyId: string;
  /** The view where one chose to keep it, and goes back to. */
  from: View;
  name: string;
  withContent: boolean;
  fault: string | null;
}

export type TemplatesAction =
  | { do: 'listed'; listed: Result<'listTemplates'> }
  | { do: 'startKeeping'; journeyId: string; title: string; from: View }
  | { do: 'name'; name: string }
  | { do: 'content'; withContent: boolean }
  | { do: 'fault'; message: string }
  | { do: 'stopKeeping' }
  | { do: 'done'; text: string };

export const noTemplates: Templates = { own: [], board: [], skipped: [], keeping: null, done: null };

/** Pure; what does not fit changes nothing. */
export function reduceTemplates(templates: Templates, action: TemplatesAction): Templates {
  const { keeping } = templates;
  switch (action.do) {
    case 'listed':
      return { ...templates, ...action.listed };
    case 'startKeeping': {
      const { journeyId, from } = action;
      const name = action.title.slice(0, 120);
      return {
        ...templates,
        done: null,
        keeping: { journeyId, from, name, withContent: false, fault: null },
      };
    }
    case 'name':
      return keeping ? { ...templates, keeping: { ...keeping, name: action.name, fault: null } } : templates;
    case 'content':
      return keeping ? { ...templates, keeping: { ...keeping, withContent: action.withContent } } : templates;
    case 'fault':
      return keeping ? { ...templates, keeping: { ...keeping, fault: action.message } } : templates;
    case 'stopKeeping':
      return { ...templates, keeping: null };
    case 'done':
      return { ...templates, keeping: null, done: action.text };
  }
}

/** What can be started from: one's own, and what the board has besides. */
export function offered({ own, board }: Templates): OwnTemplate[] {
  return [...own, ...board.filter(({ id }) => !own.some((other) => other.id === id))];
}
