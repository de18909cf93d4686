import type { LaneKind } from '../../journey/lane-kinds.ts';
import { plainWords } from '../../plane/words/plain-words.ts';

/**
 * Beginnings of what rows are called in Polish, Czech, Swedish, Danish, Norwegian, Finnish, Turkish, Russian and Ukrainian. Boards are read
 * without them; a table shows for each row what it was taken for, so a wrong guess costs one click.
 */
const beginnings: readonly (readonly [LaneKind, string])[] = [
  [
    'pains',
    'bolączk,problem,trudności,punkty bólu,bolest,potíže,smärtpunkt,smertepunkt,smertepunkter,kipupist,ongelm,acı nokta,sorun,боли,болевые,проблем,трудност,болі,проблеми',
  ],
  [
    'opportunities',
    'szans,możliwości,okazj,příležitost,möjlighet,mulighed,mulighet,mahdollisuu,fırsat,возможност,точки роста,можливост',
  ],
  [
    'touchpoints',
    'punkty styku,punkt styku,kontaktní bod,kontaktpunkt,beröringspunkt,kosketuspist,temas nokta,точки контакта,точки касания,точка контакта,точки дотику',
  ],
  ['channels', 'kanał,kanál,kanal,kanav,канал'],
  ['thoughts', 'myśl,myšlenk,tankar,tanker,ajatuks,düşünce,мысли,что думает,думки'],
  ['emotions', 'emocj,uczuci,emoce,pocit,känsl,følels,tuntee,tunte,duygu,эмоци,чувства,емоці'],
  [
    'actions',
    'działani,czynności,aktywności,akce,činnost,aktivit,handling,toiminn,toimenp,eylem,действи,что делает,шаги,дії',
  ],
  ['goals', 'cele,cíle,potřeb,potrzeb,mål,behov,tavoite,tarpee,hedef,ihtiyaç,цели,потребност,цілі,потреби'],
  ['expectations', 'oczekiwani,očekáv,förväntning,forventning,odotuks,beklenti,ожидани,очікуван'],
  ['solutions', 'rozwiązani,řešení,lösning,løsning,ratkaisu,çözüm,решени,рішенн'],
  ['questions', 'pytani,otázk,frågor,spørgsmål,spørsmål,kysymyks,soru,вопрос,питанн'],
  ['owners', 'odpowiedzialn,właściciel,odpovědn,ansvarig,ansvarlig,vastuu,sorumlu,ответствен,відповідальн'],
];

const known = beginnings.flatMap(([kind, words]) =>
  words.split(',').map((word) => [plainWords(word), kind] as const),
);

/** The kind of row that a name in one of these languages says. */
export function kindInTables(name: string): LaneKind | null {
  const plain = plainWords(name);
  return known.find(([word]) => plain.startsWith(word))?.[1] ?? null;
}
