import { plainWords } from './plain-words.ts';
import { stageStems } from './row-names.ts';

const known = new Set(stageStems().join().split(' '));

/** Does the name sound like a stage? `Phase 2`, `3. Paying`, `Before the visit`, `Onboarding`. */
export function soundsLikeStage(name: string): boolean {
  // Longer than six words are, it is no name.
  if (name.length > 300) return false;
  const words = plainWords(name).split(' ');
  if (words.length > 6) return false;
  if (/^(?:phase|stage|step|day|week) [a-z0-9]+$/.test(words.join(' '))) return true;
  return words.some(isStageWord);
}

/** Does the name begin as stages do, or is half of it words of stages? `Book the flight`, `Queue after`, never `Kids book coffee`. */
export function isMostlyStage(name: string): boolean {
  const words = plainWords(name).split(' ');
  const [first = ''] = words;
  return (
    soundsLikeStage(name) &&
    (words.length <= 2 || isStageWord(first) || words.filter(isStageWord).length * 2 >= words.length)
  );
}

const isStageWord = (word: string): boolean => word.length >= 3 && hasKnownStart(word);

/** A short stem is the word itself or takes an ending that leaves it the same word: `use`, `using`, never `user`. */
function hasKnownStart(word: string): boolean {
  for (let length = 3; length <= word.length; length += 1) {
    if (!known.has(word.slice(0, length))) continue;
    const rest = word.slice(length);
    if (rest === '' || rest.startsWith('-')) return true;
    if (
      length <= 4
        ? /^(?:s|es|e|ed|ing|n?ning|n?ned|ment|ments)$/.test(rest)
        : rest.length <= (length === 5 ? 4 : 6)
    )
      return true;
  }
  return false;
}

/** The word over a column of row labels, or beside a row of stage names. */
export function namesTheAxis(name: string): boolean {
  return /^(?:customer |journey |user )?(?:stages?|phases?|steps?|timeline|journey|phasen|fases?|etapas?|etapes?|fasi)$/.test(
    plainWords(name),
  );
}

/** `Line of visibility`: what runs between two rows of a service blueprint. */
export function namesDivider(text: string): boolean {
  return (
    text.length < 60 &&
    /^\W*line of (?:(?:internal|external) )?(?:interactions?|visibility|it interaction)\W*$/i.test(text)
  );
}

/** A title that promises a journey, in the languages that people work in most. */
export function promisesJourney(text: string): boolean {
  return (
    /\b(?:customer|user|employee|patient|guest|buyer|visitor|student|client|citizen|passenger|shopper|rider)?[ -]?journey(?:[ -]map)?\b|\b(?:experience|service) (?:map|blueprint)\b|\bcjm\b|\b(?:kunden|nutzer)reise\b|\b(?:mapa|viaje|recorrido) (?:de viaje|de la experiencia|de experiencia|del cliente|del usuario)\b|\bparcours (?:client|utilisateur)\b|\bjornada do (?:cliente|usuario|utilizador)\b|\bklantreis\b|\bviaggio del cliente\b/.test(
      plainWords(text),
    ) || /カスタマージャーニー|ジャーニーマップ|用户旅程|客户旅程|用戶旅程|고객 ?여정/.test(text)
  );
}

/** Words that describe a person rather than a way. */
export function describesPerson(text: string): boolean {
  const words = plainWords(text);
  return (
    /^(?:bio|biography|about|personality|demographics?|background|interests|hobbies|who am i|occupation|quote|brands|age|name)$/.test(
      words,
    ) ||
    /\b(?:age|gender|occupation|marital status)\b.{0,40}\b(?:age|gender|occupation|location|status|job)\b/.test(
      words,
    )
  );
}

/** A sentence rather than a name: it ends like one, or has more than six words. */
export function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length > 3 && text.trim().includes('\n')) return true;
  return words.length > 6 || (words.length > 2 && /[.!?…]["'”’)]?$/.test(text.trim()));
}
