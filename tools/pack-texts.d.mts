export const texts: string;
export function packTexts(script: string): Promise<string>;
