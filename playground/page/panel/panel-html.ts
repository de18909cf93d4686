import { figjamColors } from './figma-colors.ts';

/**
 * The panel's page as Figma would show it: what a null-origin iframe gets injected (theme class and variables when
 * asked for, Inter preloaded) and the manifest's `networkAccess: none` as a content policy. figjam-facts §2, §10.
 */
export function dressPanel(html: string, options: { themeColors: boolean; origin: string }): string {
  const head = [policy(options.origin), fonts(options.origin), options.themeColors ? theme() : ''].join('');
  const page = options.themeColors ? withClass(html, 'figma-light') : html;
  const at = /<head[^>]*>/i.exec(page);
  if (at !== null) return insert(page, at.index + at[0].length, head);
  const root = /<html[^>]*>|<!doctype[^>]*>/i.exec(page);
  return root === null ? head + page : insert(page, root.index + root[0].length, head);
}

const insert = (text: string, at: number, part: string): string => text.slice(0, at) + part + text.slice(at);

function policy(origin: string): string {
  const rules = [
    "default-src 'none'",
    "script-src 'unsafe-inline' 'unsafe-eval' blob:",
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    'media-src data: blob:',
    `font-src data: ${origin}`,
    'worker-src blob:',
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}">`;
}

function fonts(origin: string): string {
  const face = (weight: number): string =>
    `@font-face{font-family:Inter;font-weight:${weight};src:url(${origin}/fonts/inter/files/inter-latin-${weight}-normal.woff2)}`;
  return `<style>${[400, 500, 600, 700].map(face).join('')}</style>`;
}

function theme(): string {
  const variables = Object.entries(figjamColors).map(([name, value]) => `--figma-color-${name}:${value}`);
  return `<style id="figma-style">:root{${variables.join(';')}}</style>`;
}

function withClass(html: string, name: string): string {
  if (!/<html/i.test(html)) return `<html class="${name}">${html}</html>`;
  if (/<html[^>]*\sclass="/i.test(html)) return html.replace(/(<html[^>]*\sclass=")/i, `$1${name} `);
  return html.replace(/<html/i, `<html class="${name}"`);
}
