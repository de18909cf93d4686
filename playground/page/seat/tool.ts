/** What the next press on the board does. */
export type Tool =
  | { name: 'select' }
  | { name: 'hand' }
  | { name: 'sticky'; color: string }
  | { name: 'text' }
  | { name: 'section' }
  | { name: 'shape'; shape: string }
  | { name: 'connector' }
  | { name: 'stamp'; kind: string };

export type ToolName = Tool['name'];
