/** Starts serving; gives the address and the way to stop. With `next`, a taken port is passed over. */
export function servePlayground(options?: {
  port?: number;
  next?: boolean;
}): Promise<{ url: string; close(): Promise<void> }>;
