import type { LaneKind } from '../../journey/lane-kinds.ts';

/** Kinds of rows, each with what it is called. Nothing but data: the panel holds it packed. */
type RowNames = readonly (readonly [LaneKind, string])[];

/**
 * What rows of journey maps are called, in English. A name counts as a row's when one of its first words is here
 * and there is little else. The order decides where a name fits two kinds.
 */
export const englishNames = (): RowNames => [
  [
    'emotions',
    'emotion emotions emotional feeling feelings feel feels mood sentiment experience curve satisfaction',
  ],
  ['brightSpots', 'bright delight delights highlights positives gains gain wows peaks'],
  [
    'pains',
    'pain pains painpoint painpoints frustration frustrations problem problems issue issues friction challenge challenges obstacles struggles failpoints fail worries fears negatives',
  ],
  ['opportunities', 'opportunity opportunities improvement improvements'],
  ['solutions', 'solution solutions recommendations'],
  ['touchpoints', 'touchpoint touchpoints touch touches interaction interactions'],
  ['channels', 'channel channels device devices media platform platforms'],
  ['thoughts', 'thought thoughts think thinks thinking mindset says say saying quotes quote mind'],
  [
    'actions',
    'action actions activity activities doing does do behaviour behaviours behavior behaviors task tasks steps frontstage backstage onstage',
  ],
  ['goals', 'goal goals objective objectives needs need jobs jtbd aim aims'],
  ['expectations', 'expectation expectations expects'],
  ['motivations', 'motivation motivations motivators drivers triggers'],
  ['barriers', 'barrier barriers blockers'],
  ['questions', 'question questions unknowns'],
  ['insights', 'insight insights observations learnings findings'],
  ['alternatives', 'competitor competitors competition competing rivals alternative alternatives'],
  ['metrics', 'metric metrics number numbers kpi kpis measures measure nps csat'],
  [
    'owners',
    'owner owners ownership responsible team teams department departments stakeholder stakeholders actors',
  ],
  ['evidence', 'evidence proof data systems processes technology'],
];

/**
 * Beginnings of what rows of journey maps are called in German, Spanish, French, Portuguese, Italian and Dutch, as
 * they are compared: lower case, no accents.
 */
export const beginningsAbroad = (): RowNames => [
  [
    'pains',
    'schmerz, frust, hurden, probleme, puntos de dolor, dolores, problemas, points de douleur, points de friction, irritants, dores, dor principal, pontos de dor, punti di dolore, problemi, pijnpunten, knelpunten',
  ],
  [
    'opportunities',
    'chance, moglichkeiten, potenzial, verbesserung, oportunidad, opportunite, opportunita, kansen, verbeter, mejoras, pistes d',
  ],
  [
    'touchpoints',
    'kontaktpunkt, beruhrungspunkt, puntos de contacto, punto de contacto, points de contact, point de contact, pontos de contato, pontos de contacto, ponto de contato, punti di contatto, contactpunt, contactmoment, interaktion, interaccion, interacoes, interazioni, interacties',
  ],
  ['channels', 'kanal, canal, canaux, canais'],
  [
    'thoughts',
    'gedanke, denkt, pensamiento, que piensa, pensees, ce qu il pense, pensamento, o que pensa, pensieri, cosa pensa, gedachte, zitate, citas, citations, pensando, penser, denken, diciendo, dizendo, falando, sagen, sagt, dire',
  ],
  [
    'emotions',
    'gefuhl, emotion, emocion, emocao, emocoes, emozion, emotie, gevoel, sentimiento, sentiment, ressenti, stimmung, erlebnis, que siente, o que sente, sintiendo, sentindo, fuhlen, fuhlt, sentir',
  ],
  [
    'actions',
    'handlung, aktivitat, aktion, tatigkeit, kundenaktion, accion, actividad, activite, acoes, acao, atividade, azion, attivita, acties, handeling, was tut, was macht, que hace, ce qu il fait, o que faz, cosa fa, schritte, pasos, passos, stappen, haciendo, fazendo, faire, tut, tun, macht',
  ],
  [
    'goals',
    'ziel, bedurfnis, objetivo, meta, necesidad, necessidade, objectif, besoin, obiettiv, bisogni, doelen, behoefte',
  ],
  ['expectations', 'erwartung, expectativa, attentes, aspettative, verwachting'],
  ['questions', 'fragen, pregunta, pergunta, domande, vragen'],
  ['solutions', 'losung, solucion, solucoes, soluzion, oplossing, massnahme'],
  ['metrics', 'kennzahl, metrica, metrique, metriche, indicador'],
  [
    'alternatives',
    'wettbewerb, konkurren, mitbewerb, alternativ, competencia, competidor, concurrents, concurrence, concurrenten, concurrentie, concorren, rivali',
  ],
  ['owners', 'verantwortlich, zustandig, responsable, responsavel, responsabile, verantwoordelijk'],
];

/** Words of Japanese, Chinese and Korean, which stand anywhere in a name (voiced marks taken apart, as compared). */
export const wordsInside = (): RowNames => [
  ['pains', '課題 不満 ペインポイント 痛点 불만 페인'],
  ['opportunities', '機会 改善 机会 기회 개선'],
  ['touchpoints', 'タッチポイント 接点 触点 터치포인트 접점'],
  ['channels', 'チャネル 渠道 채널'],
  ['thoughts', '思考 考え 想法 생각'],
  ['emotions', '感情 気持ち 情绪 情緒 감정'],
  ['actions', '行動 行为 行為 动作 행동'],
  ['goals', '目標 目的 ニーズ 目标 需求 목표 니즈'],
  ['questions', '疑問 问题 질문'],
  ['alternatives', '競合 代替 竞争 竞品 替代 경쟁 대안'],
];

/** Words that stages of journeys are named with, in English: each the beginning of a word. */
export const stageStems = (): readonly string[] => [
  'aware discover attract inspir need explor research search browse compar consider evaluat decid decision choos choice select shortlist purchas buy order pay checkout book reserv sign regist onboard activat install setup configur start begin join learn enter arriv receiv deliver collect visit wait travel board use using usage first engag service support help contact resolv fix return refund renew retain retention loyal advoca recommend refer share leav exit cancel churn expand grow adopt habit before during after pre post plan prepar apply admission symptom diagnos treat discharg recover follow departure depart end done complet confirm detail submit approv review feedback interview hire enrol trial demo negotiat contract implement rollout checkin checkout handover unbox open',
];
