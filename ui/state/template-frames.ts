import type { OwnTemplate } from '../../src/journey/own-template.ts';
import type { Template } from '../../src/templates/template.ts';
import { listTemplates } from '../../src/templates/templates.ts';

/** A template as the chooser and the editors need it, built in or somebody's own. */
export interface TemplateFrame {
  id: string;
  name: string;
  summary: string;
  minutes?: number;
  stages: readonly string[];
  lanes: readonly FrameLane[];
  /** Whether it can be put on the board filled: with a worked example, or with what it was saved with. */
  filled: boolean;
  own: boolean;
}
export interface FrameLane {
  name: string;
  kind: string;
  optional?: boolean | undefined;
  lineBelow?: string;
}

const ownPrefix = 'own:';

export function frameOf(template: Template): TemplateFrame {
  const { id, name, summary, minutes, stages, lanes } = template;
  return { id, name, summary, minutes, stages, lanes, filled: true, own: false };
}

export function frameOfOwn({ id, name, journey, withContent }: OwnTemplate): TemplateFrame {
  return {
    id: ownPrefix + id,
    name,
    summary: '',
    stages: journey.stages.map((stage) => stage.name),
    lanes: journey.lanes.map(({ name: row, kind, lineBelow }) => ({
      name: row,
      kind,
      ...(typeof lineBelow === 'string' ? { lineBelow } : {}),
    })),
    filled: withContent,
    own: true,
  };
}

/** All templates, the built-in ones first. One that is both somebody's own and on the board is offered once. */
export function framesOf(own: readonly OwnTemplate[]): TemplateFrame[] {
  return [...listTemplates().map(frameOf), ...own.map(frameOfOwn)];
}

export function ownById(own: readonly OwnTemplate[], frameId: string): OwnTemplate | undefined {
  return own.find(({ id }) => ownPrefix + id === frameId);
}

/** The frame by its id; the first of all where it is gone. */
export function frameById(own: readonly OwnTemplate[], frameId: string): TemplateFrame {
  const frames = framesOf(own);
  const found = frames.find(({ id }) => id === frameId) ?? frames[0];
  if (found === undefined) throw new Error('no template is built in');
  return found;
}
