/** Starts serving; gives the address and the way to stop. With `next`, a taken port is passed over; with `live`, pages follow `reload()`. */
export function servePlayground(options?: {
  port?: number;
  next?: boolean;
  live?: boolean;
}): Promise<{ url: string; reload(): void; close(): Promise<void> }>;
