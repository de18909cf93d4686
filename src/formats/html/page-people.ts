import type { Journey, Persona } from '../../journey/journey.ts';
import { html, type Markup } from '../page/markup.ts';
import { writeWords } from '../page/write-words.ts';
import { listFacts } from '../story/facts.ts';
import type { Sayer } from '../story/sayer.ts';

/** Whom the journey is about. */
export function writePeople({ personas }: Journey, sayer: Sayer): Markup | false {
  return (
    personas.length > 0 &&
    html`<div class="people">${personas.map((persona) => writePerson(persona, sayer))}</div>`
  );
}

function writePerson(persona: Persona, sayer: Sayer): Markup {
  const facts = listFacts(sayer, 'persona', persona);
  sayer.show(persona, 'emoji', 'colour');
  return html`<article class="person"><h3>${persona.emoji && html`<span aria-hidden="true">${persona.emoji}</span> `}${sayer.say(persona, 'name')}</h3>
${persona.quote && html`<blockquote><p>${writeWords(sayer.say(persona, 'quote'))}</p></blockquote>`}
${facts.length > 0 && html`<dl>${facts.map(([label, words]) => html`<div><dt>${label}</dt><dd>${writeWords(words)}</dd></div>`)}</dl>`}</article>
`;
}
