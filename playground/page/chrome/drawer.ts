/** What is open beside the board. */
export type Drawer = 'none' | 'log' | 'settings' | 'shortcuts';
