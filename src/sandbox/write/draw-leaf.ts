import type { ConnectorPlan, Placement, SectionPlan } from '../../plane/plan.ts';
import { connectorStencil } from './draw-connector.ts';
import { lineStencil, rectangleStencil, shapeStencil, stickyStencil, textStencil } from './draw-shapes.ts';
import { drawTable } from './draw-table.ts';
import { paintsOf } from './palette.ts';
import { drawWith, type Keep } from './stencil.ts';

export type Leaf = Exclude<Placement, SectionPlan | ConnectorPlan>;

export interface Pens {
  leaf(plan: Leaf): SceneNode;
  connector(plan: ConnectorPlan): ConnectorNode;
  section(look: Pick<SectionPlan, 'name' | 'fill'>): SectionNode;
}

/** Draws whatever a plan asks for, on the page itself: placing comes later. */
export function createPens(host: PluginAPI, keep: Keep): Pens {
  const sticky = drawWith(stickyStencil(host, keep));
  const shape = drawWith(shapeStencil(host, keep));
  const text = drawWith(textStencil(host, keep));
  const rectangle = drawWith(rectangleStencil(host, keep));
  const line = drawWith(lineStencil(host, keep));
  return {
    connector: drawWith(connectorStencil(host, keep)),
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
