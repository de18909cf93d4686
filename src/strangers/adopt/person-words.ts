import { capital, letter } from '../../plane/words/letters.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { type PersonField, personStems, wordsBeside } from './person-stems.ts';

const stems = personStems();

const ideographs: readonly (readonly [PersonField, RegExp])[] = [
  ['frustrations', /痛点|不満|悩み|課題|고충|불만/],
  ['needs', /ニーズ|需求|期待|니즈|요구/],
  ['goals', /目標|ゴール|目标|願い|목표/],
  ['behaviours', /行動|行为|행동/],
  ['motivations', /動機|动机|동기/],
  ['demographics', /プロフィール|属性|基本情報|简介|프로필/],
];

const beside = new RegExp(`^(?:${wordsBeside().join('|')})$`);

/** A heading is no longer than this: more is a sentence. */
const longest = { words: 6, letters: 48 };

/** The field that these words name, when they are a heading of one and say nothing else. */
export function fieldNamed(text: string): PersonField | null {
  const said = text.trim();
  // A field has no place for a number before its name: “4 Pain points” is more than a name.
  if (said.length > longest.letters || said.includes('\n') || /[.!…]$|\d/.test(said)) return null;
  for (const [field, form] of ideographs) if (said.length <= 12 && form.test(said)) return field;
  const words = plainWords(said)
    .split(/[ '-]/)
    .filter((word) => word !== '');
  if (words.length > longest.words || words.length === 0) return null;
  let rank = stems.length;
  for (const word of words) {
    const at = stems.findIndex(([, known]) => known.split(' ').some((stem) => word.startsWith(stem)));
    if (at < 0 && !beside.test(word)) return null;
    if (at >= 0) rank = Math.min(rank, at);
  }
  return stems[rank]?.[0] ?? null;
}

/** `Goals: …`, `Needs – …`, or a heading in the first line: the field, and what is said of it. */
export function fieldBegun(text: string): { field: PersonField; said: string } | null {
  const [, head = '', rest = ''] =
    /^\s*([^\n:：]{2,48}?)\s*(?:[:：]|\s[-–—]\s|\n)\s*([\s\S]+)$/.exec(text) ?? [];
  const field = head === '' ? null : fieldNamed(head);
  return field && rest.trim() !== '' ? { field, said: rest.trim() } : null;
}

const mark =
  /^\s*(?:(?:user |customer |buyer |our |the |main |primary |proto-?)*personas?(?: (?:name|profile|\d+))?|who is (?:it|this|this map|the map|she|he|the user|the customer|our (?:user|customer))(?: for)?|who (?:are|is) (?:we|it) (?:designing )?for|who(?:'s|’s) it for|(?:our|the|target) (?:user|customer|audience|group)s?|user profile|zielgruppe|f[uü]r wen(?: ist (?:es|das|die karte))?|(?:¿)?para qui[eé]n(?: es)?|pour qui(?: est-ce)?|para quem(?: [eé])?|per chi(?: [eè])?|voor wie(?: is (?:het|dit))?|doelgroep|ペルソナ|人物像|用户画像|用户角色|페르소나)\s*(?:[?？:：–—\n]|-\s|$)\s*([\s\S]*)$/i;

/** What says that a person follows (`Persona: Rosa`, `Who is it for? Families`): what comes after it, perhaps nothing. */
export function personBegun(text: string): string | null {
  const [, said] = mark.exec(text) ?? [];
  if (said !== undefined) return said.trim();
  const [, name = ''] = role.exec(text.trim()) ?? [];
  return couldNamePerson(name) ? name.trim() : null;
}

/** `User: Rosa`: only with a name behind it. */
const role =
  /^(?:user|customer|client|patient|guest|buyer|visitor|student|traveller|nutzer(?:in)?|kund(?:e|in)|usuari[oa]|cliente?|utilisat(?:eur|rice))\s*[:：]\s*(.{2,40})$/i;

const withAge = new RegExp(
  `^([${capital}][^\\d,;:()\\n]{1,38}?)\\s*(?:[,·|–-]\\s*|\\()(?:aged?\\s*)?((?:1[0-9]|[2-9][0-9])\\b(?!\\s*[%€$])[^\\n]{0,60})$`,
);
const withCapital = new RegExp(`^[“"']?[${capital}]`);

/** `Name: Rosa`, `Rosa, 34`, `Rosa (34)`, `Rosa, 34, nurse`: the name, and what else the line says. */
export function personNamed(text: string): { name: string; rest: string } | null {
  const line = text.trim();
  if (line.includes('\n')) return null;
  const given = /^(?:name|nombre|nom|nome|naam)\s*[:：]\s*(.{2,40})$/i.exec(line)?.[1];
  if (given) return { name: given.trim(), rest: '' };
  const [, name, rest] = withAge.exec(line) ?? [];
  return name && rest ? { name: name.trim(), rest: rest.replace(/\)\s*$/, '').trim() } : null;
}

/** Could this be what a person is called: one to four words, the first of them capital (or of a script without capitals)? */
export function couldNamePerson(text: string): boolean {
  const said = text.trim();
  if (said.length < 2 || said.length > 40 || /[\n.!?:;…/\\]|\d{3}/.test(said)) return false;
  return said.split(/\s+/).length <= 5 && withCapital.test(said);
}

/** Who wants, and what they do: in one language after the other. */
const wants = new RegExp(
  `^(?:(?:[${letter}]+\\s+)?(${[
    'wants?|would like|hopes?|wishes|needs?|expects?|has to|must|struggles?|hates?|fears?|worries|(?:is |are )?trying to|tries to|(?:is |are )?looking for|looks for|plans to',
    'will|möchte|wünscht|braucht|sucht|muss',
    'quiere|desea|necesita|busca',
    'veut|souhaite|cherche|a besoin',
    'quer|deseja|precisa',
    'vuole|desidera|cerca|ha bisogno',
    'wil|wenst|zoekt',
  ].join('|')})\\b|to (?!do\\b)[a-z]+ [${letter}]+ )`,
  'i',
);

/** `wants to see a doctor this week`: the field that such a sentence tells of. */
export function wishOf(text: string): PersonField | null {
  const said = text.trim();
  const wish = wants.exec(said);
  if (!wish || said.split(/\s+/).length < 3) return null;
  const [, verb = ''] = wish;
  if (/^(?:need|expect|has to|must|braucht|muss|necesita|a besoin|precisa|ha bisogno)/i.test(verb))
    return 'needs';
  return /^(?:struggle|hate|fear|worries)/i.test(verb) ? 'frustrations' : 'goals';
}

/** `Age: 34`, `34 years old`, `Lives in Porto`, `Occupation: nurse`. */
export function isFactOfPerson(text: string): boolean {
  return /^(?:age|alter|edad|âge|idade|età|leeftijd|job|work|occupation|role|beruf|location|lives?|family|familie|status|income|education|gender|married|single)\b|^[1-9]\d,|\b\d{2} (?:years? old|jahre|años|ans|anos|anni|jaar)\b|\d{2}歳/i.test(
    text.trim(),
  );
}

export const isQuoted = (text: string): boolean =>
  /^["“„«»「『‘'][\s\S]{2,}["”“»«」』’'][.!…]?$/.test(text.trim());
