import { html, type Markup } from './markup.ts';
import { style, styleHash } from './style.ts';

export interface Page {
  title: string;
  /** As the map says it; counts where it is a tag of a language (BCP 47). */
  language?: string | undefined;
  body: Markup;
  kind: 'page' | 'summary';
}

/**
 * A whole document (WHATWG HTML). Its policy lets it load nothing and run nothing; of styles only ours, known by its hash,
 * counts: nothing that a note says could be more than words even if it were not escaped.
 */
export function writePage({ title, language = '', body, kind }: Page): string {
  const lang = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : 'en';
  const policy = `default-src 'none'; style-src '${styleHash()}'; base-uri 'none'; form-action 'none'`;
  const head = html`<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ markup: style() }}</style>
</head>
<body class="${kind}">
${body}
</body>
</html>
`;
  return head.markup;
}
