import type { ConnectorPlan, Placement, SectionPlan } from '../../plane/plan.ts';
import { drawConnector } from './draw-connector.ts';
import { drawLine, drawRectangle, drawShape, drawSticky, drawText } from './draw-shapes.ts';
import { drawTable } from './draw-table.ts';
import { paintsOf } from './palette.ts';
import { drawAlike, type Keep } from './stencil.ts';

export type Leaf = Exclude<Placement, SectionPlan | ConnectorPlan>;

export interface Pens {
  leaf(plan: Leaf): SceneNode;
  connector(plan: ConnectorPlan): ConnectorNode;
  section(look: Pick<SectionPlan, 'name' | 'fill'>): SectionNode;
}

/** Draws whatever a plan asks for, on the page itself: placing comes later. */
export function createPens(host: PluginAPI, keep: Keep): Pens {
  const pen = <P extends Exclude<Placement, SectionPlan>, N extends SceneNode & { clone(): N }>(
    draw: (host: PluginAPI, keep: Keep, plan: P) => N,
    vary: (node: N, plan: P) => void,
  ) => drawAlike(keep, (plan: P) => draw(host, keep, plan), vary);
  const sticky = pen(drawSticky, (node, { text }) => replaceText(node.text, text));
  const shape = pen(drawShape, (node, { width, height, text }) => {
    node.resize(width, height);
    replaceText(node.text, text);
  });
  const text = pen(drawText, (node, plan) => replaceText(node, plan.text));
  const rectangle = pen(drawRectangle, (node, { width, height }) => node.resize(width, height));
  const line = pen(drawLine, (node, { width }) => node.resize(width, 0));
  return {
    connector: pen(drawConnector, (node, { label }) => {
      if (label !== undefined) replaceText(node.text, label);
    }),
    section({ name, fill }) {
      const node = keep(host.createSection());
      node.name = name;
      node.fills = paintsOf(fill);
      return node;
    },
    leaf(plan) {
      switch (plan.type) {
        case 'STICKY':
          return sticky(plan);
        case 'SHAPE':
          return shape(plan);
        case 'TEXT':
          return text(plan);
        case 'RECTANGLE':
          return rectangle(plan);
        case 'LINE':
          return line(plan);
        case 'TABLE':
          return drawTable(host, keep, plan);
      }
    },
  };
}

/** Whether FigJam decides how high this becomes. */
export function growsWithText(plan: Placement): plan is Leaf {
  return (
    plan.type === 'STICKY' || plan.type === 'TABLE' || (plan.type === 'TEXT' && plan.width !== undefined)
  );
}

function replaceText(text: TextNode | TextSublayerNode, characters: string): void {
  text.characters = characters;
}
