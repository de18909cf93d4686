import type { Scene, SeenNode } from '../../src/plane/scene.ts';

/** Numbers that look random and follow from the seed (mulberry32). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
  pick<T>(list: readonly T[]): T {
    const one = list[this.between(0, list.length - 1)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }
  /** So many different ones, in a random order. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    const chosen: T[] = [];
    while (chosen.length < count && rest.length > 0) {
      chosen.push(...rest.splice(this.between(0, rest.length - 1), 1));
    }
    return chosen;
  }
}

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A board that is drawn by hand, node by node, as a snapshot shows it. */
export class DrawnBoard {
  nodes: SeenNode[] = [];
  /** What a careful person reads, by node id. */
  cards = new Map<string, { stage: string; lane: string; map: number }>();

  add(type: string, place: Place, more: Partial<SeenNode> = {}): string {
    const id = `7:${this.nodes.length + 1}`;
    const base = { name: '', parentId: null, rotation: 0, visible: true, locked: false };
    this.nodes.push({ id, type, ...base, ...place, ...more });
    return id;
  }
  text(text: string, x: number, y: number, size = 24, more: Partial<SeenNode> = {}): string {
    const lines = text.split('\n');
    const width = Math.max(...lines.map((line) => line.length)) * size * 0.56;
    return this.add('TEXT', { x, y, width, height: lines.length * size * 1.25 }, { text, ...more });
  }
  sticky(text: string, x: number, y: number, fill: string, scale = 1, more: Partial<SeenNode> = {}): string {
    const height = 240 * scale * (text.length > 110 ? 1.4 : 1);
    return this.add('STICKY', { x, y, width: 240 * scale, height }, { text, fill, ...more });
  }
  section(name: string, place: Place, parentId: string | null = null): string {
    return this.add('SECTION', place, { name, parentId });
  }
  /** Turns everything drawn since `from` around a point, as a rotated group does. */
  rotate(from: number, degrees: number, groupId: string): void {
    const turn = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    for (const node of this.nodes.slice(from)) {
      const [x, y] = [node.x + node.width / 2, node.y + node.height / 2];
      const [cx, cy] = [x * cos + y * sin, -x * sin + y * cos];
      const width = Math.abs(node.width * cos) + Math.abs(node.height * sin);
      const height = Math.abs(node.width * sin) + Math.abs(node.height * cos);
      Object.assign(node, { x: cx - width / 2, y: cy - height / 2, width, height });
      node.parentId = node.parentId ?? (node.id === groupId ? null : groupId);
      if (node.type !== 'STICKY') node.rotation += degrees;
    }
  }
  scene(): Scene {
    return { boardName: 'Board', pageId: '0:1', pageName: 'Page 1', nodes: this.nodes, liveNodeIds: [] };
  }
}
