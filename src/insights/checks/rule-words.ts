/**
 * Words by which checks of texts know what they look for: English, German, Spanish, French, Portuguese, Italian, Dutch; and of
 * Japanese, Chinese and Korean what needs no grammar. Parts of regular expressions, any of which may stand in a text.
 */
export function ruleWords(): RuleWords {
  return {
    departments: [
      'marketing|sales|pre-?sales|finance|accounting|accounts (?:payable|receivable)|human resources|hr|it|legal|compliance|procurement|logistics|operations|back ?office|front ?office|customer (?:service|support|care|success)|call cent(?:er|re)|contact cent(?:er|re)|billing|r ?& ?d|engineering|product management|warehouse|quality assurance|qa|crm|erp|sap|salesforce|help ?desk|service desk',
      'vertrieb|buchhaltung|personalwesen|rechnungswesen|controlling|finanzen|logistik|kundendienst|kundenservice|kundenbetreuung|innendienst|außendienst|lager|qualitätssicherung',
      'ventas|contabilidad|finanzas|recursos humanos|rr\\.? ?hh\\.?|(?:atención|servicio) al cliente|logística|facturación|almacén|asesoría jurídica',
      'ventes|comptabilité|finances|ressources humaines|rh|service (?:commercial|juridique|clients?|clientèle|comptable|achats|financier|informatique)|logistique|facturation|entrepôt',
      'vendas|contabilidade|finanças|atendimento ao cliente|faturamento|faturação|jurídico|armazém',
      'vendite|contabilità|risorse umane|(?:servizio|assistenza) clienti|logistica|fatturazione|magazzino|(?:ufficio|reparto) (?:legale|acquisti|vendite|commerciale|personale|tecnico)',
      'verkoop|boekhouding|financiën|personeelszaken|klantenservice|klantendienst|logistiek|facturatie|juridische zaken|magazijn',
      '(?:営業|人事|経理|総務|法務|開発|企画|物流|財務|広報|購買|マーケティング|情報システム)(?:部門?|課)|カスタマー(?:サポート|サービス)|コールセンター',
      '(?:销售|市场|财务|人事|人力资源|法务|客服|物流|采购|研发|运营|技术|行政|銷售|市場|財務|人力資源|法務|採購|研發)(?:部门?|部門|中心)',
      '(?:영업|마케팅|재무|회계|인사|법무|물류|구매|개발|운영|고객 ?지원|고객 ?서비스)(?:부서?| ?팀| ?센터)',
    ].join('|'),
    units: 'department|dept|division|\\p{L}*abteilung|afdeling|departamento d[eo]|département',
    articles: 'the|die|der|das|el|la|los|las|le|les|os?|as?|il|lo|gli|i|de|het',
    also: 'and also|as well as|und (?:auch|außerdem)|y (?:también|además)|et (?:aussi|en plus)|e (?:também|além disso|anche|inoltre)|en (?:ook|bovendien)',
    goesOn:
      'she|he|they|it|this|that|so|then|which|who|one|sie|er|es|dies|das|dann|ella|él|ellos|esto|eso|así|luego|entonces|elles?|ils|cela|ça|puis|alors|ela|ele|eles|isso|assim|então|depois|lei|lui|loro|questo|così|poi|allora|zij?|ze|hij|het|dit|dat|zo|dan',
    // What a point may end without ending a sentence.
    short:
      '\\p{L}|e\\.g|ca|nr|dr|mr|mrs|ms|st|vs|bzw|inkl|exkl|evtl|ggf|vgl|max|min|usw|bspw|sog|zzgl|tel|approx|incl|excl|núm|aprox|pág|env|ecc|bijv',
    wishes: [
      "(?:we|they|you|it|there|somebody|the \\p{L}+) (?:should|could|ought to|need to|must offer|must have)|(?:should|could) (?:be|have|offer|show)|what if|how might we|let[’']?s",
      '(?:wir|man|es|ihr|die \\p{L}+) (?:sollten?|müssten?|könnten?)|was wäre,? wenn|wie könnten wir|lasst uns',
      'deberíamos|debería(?:n|mos)? \\p{L}+|habría que|(?:¿ ?)?y si|(?:¿ ?)?cómo podríamos',
      'il faudrait|(?:on|nous) devri?(?:ait|ons)|et si|comment pourrions-nous',
      'devíamos|dever(?:ia|iam|íamos)|e se|como poderíamos',
      'dovremmo|si dovrebbe|bisognerebbe|come potremmo',
      'we zouden|er zou|wat als|hoe (?:kunnen|zouden) we|laten we',
      '(?:应该|應該|建议|建議|要不要)\\p{L}*',
    ].join('|'),
    named:
      'idea|idee|idée|ideia|solution|lösung|solución|solução|soluzione|oplossing|案|方案|提案|解決策|해결책|아이디어',
    wishEnds:
      'べき(?:だ|です|である)?|しよう|(?:を|の)(?:追加|導入|改善|簡素化|自動化|提供)(?:する)?|하자|합시다|면 좋겠다|(?:도입|추가|개선|제공)하기',
    languages: [
      {
        and: 'and',
        starters: 'the|an?|no|nobody|nothing|there|they|it|we|s?he|our|their|customers|people|staff',
        verbs:
          "is|are|was|were|has|have|had|does|do|did|can|cannot|can['’]t|never|always|takes?|comes?|gets?|goes|works?|fails?|breaks?|asks?|shows?|needs?|wants?|must|will|knows?|arrives?|waits?|costs?",
        begins:
          '(?:please )?(?:add|build|introduce|implement|create|provide|offer|launch|develop|install|automate|redesign|improve|simplify|hire|train|send|give|let|allow|enable|show|make|use|put|set up|roll out|move|replace|integrate|reduce|increase|remove) (?:an?|the|more|new|one|our|all|every|people|customers|users|them|it|better|clearer|fewer|less|staff|automatic|self-?service)',
        unless: '$^',
      },
      {
        and: 'und',
        starters: 'der|die|das|eine?|es|sie|er|wir|man|niemand|keiner?|nichts|unsere|ihre|kunden|leute',
        verbs:
          'ist|sind|war|waren|hat|haben|hatte|kann|können|wird|werden|muss|müssen|kommt|kommen|geht|dauert|fehl(?:t|en)|kostet|brauch(?:t|en)|weiß|wissen|funktioniert|gibt|bleibt|steht|erklärt|antwortet|versteht|findet|erreicht|zeigt|passt|hilft',
        ends: 'aufhängen|einführen|anbieten|bereitstellen|hinzufügen|ergänzen|erstellen|einbauen|einrichten|verbessern|vereinfachen|automatisieren|ersetzen|ermöglichen|anzeigen|schulen|reduzieren|abschaffen',
        unless:
          'kann|könn\\p{L}+|muss|müss\\p{L}+|will|wollen|soll|darf|dürfen|möcht\\p{L}+|lässt|lassen|wird|werden|würde\\p{L}*|zu|nicht|kein\\p{L}*|niemand|ohne|statt|beim|schwer|schwierig|mühsam|sie|wir|bis|dass|weil|wenn|wie',
      },
      {
        and: '[ye]',
        starters: 'el|la|los|las|una?|nadie|nada|ell[oa]s|nosotros|sus?|nuestr[oa]|clientes|hay',
        verbs:
          'es|son|está|están|era|hay|tienen?|faltan?|pueden?|tardan?|llegan?|cuestan?|saben?|funcionan?|fallan?|explica|responden?|cambian?|exigen?|requieren?|llevan?|parecen?|resultan?|no',
        begins:
          '(?:añadir|agregar|crear|ofrecer|introducir|implementar|mejorar|simplificar|automatizar|reducir|eliminar|mostrar|enviar|permitir|instalar|sustituir) (?:una?|el|la|los|las|más|menos|nuev[oa]s?|al?)',
      },
      {
        and: 'et',
        starters: 'le|la|les|une?|personne|rien|ils?|elles?|on|nous|notre|nos|leurs?|ce',
        verbs:
          "est|sont|était|a|ont|faut|manquent?|peu(?:t|vent)|pren(?:d|nent)|arrivent?|coûtent?|sait|savent|fonctionne|marche|explique|répond|change|exige|demande|reste|semble|dure|échoue|ne|n[’']\\p{L}+",
        begins:
          "(?:ajouter|créer|proposer|offrir|mettre en place|introduire|améliorer|simplifier|automatiser|réduire|supprimer|afficher|envoyer|permettre|installer|remplacer) (?:une?|les?|la|l[’']\\p{L}+|des?|du|plus|moins|aux?)",
      },
      {
        and: 'e',
        starters: 'os?|as?|uma?|ninguém|nada|el[ea]s?|nós|noss[oa]',
        verbs:
          'é|são|está|estão|era|há|te[mn]|têm|faltam?|podem?|demoram?|chegam?|custam?|sabem?|funcionam?|falham?|explica|respondem?|mudam?|exigem?|levam?|parecem?|não',
        begins:
          '(?:adicionar|criar|oferecer|introduzir|implementar|melhorar|simplificar|automatizar|reduzir|remover|mostrar|enviar|permitir|instalar|substituir) (?:uma?|os?|as?|mais|menos|nov[oa]s?|aos?)',
      },
      {
        and: 'e',
        starters: 'il|lo|la|i|gli|le|una?|nessuno|niente|loro|nostr[oa]',
        verbs:
          "è|sono|era|c[’']è|ha|hanno|mancano?|può|possono|arrivano?|costano?|sa|sanno|funziona|fallisce|spiega|risponde|cambia|richiede|dura|sembra|resta|impiega|non",
        begins:
          "(?:aggiungere|creare|offrire|introdurre|implementare|migliorare|semplificare|automatizzare|ridurre|eliminare|mostrare|inviare|permettere|installare|sostituire) (?:un[ao]?|il|lo|la|i|gli|le|l[’']\\p{L}+|più|meno|nuov[oaie])",
      },
      {
        and: 'en',
        starters: 'de|het|een|niemand|niets|wij?|we|zij?|ze|hij|er|onze|hun|klanten|geen',
        verbs:
          'is|zijn|was|waren|heeft|hebben|kan|kunnen|wordt|worden|moet|moeten|komt|komen|gaat|duurt|ontbre(?:ekt|ken)|kost|weet|weten|werkt|geeft|blijft|legt|antwoordt|begrijpt|vindt|toont|helpt',
        begins:
          '(?:voeg|maak|bied|geef|toon|stuur|verbeter|vereenvoudig|automatiseer|introduceer|plaats|train|vervang|verminder) (?:een|de|het|meer|minder|klanten|alle)',
        ends: 'toevoegen|aanbieden|invoeren|inrichten|verbeteren|vereenvoudigen|automatiseren|vervangen|tonen|trainen|afschaffen',
        unless:
          'kan|kunnen|moet|moeten|wil|willen|mag|mogen|te|niet|geen|niemand|zonder|lastig|moeilijk|zij?|ze|wij?|we|tot|dat|omdat|als|hoe',
      },
    ],
  };
}

interface RuleWords {
  /** What parts of an organisation and its systems are called. */
  departments: string;
  /** A name in which one of these stands is a part of an organisation. */
  units: string;
  articles: string;
  /** What joins a second idea to a first. */
  also: string;
  /** What a sentence begins with that only goes on. */
  goesOn: string;
  short: string;
  /** Beginnings of wishes; what stands before a colon in front of one; ends of them. */
  wishes: string;
  named: string;
  wishEnds: string;
  languages: Language[];
}

interface Language {
  and: string;
  /** Who or what a second half is about. */
  starters: string;
  /** What people and things do, mostly: a half with one of them says something. */
  verbs: string;
  /** Beginnings and ends of what is to be done. */
  begins?: string;
  ends?: string;
  /** What tells that it is no such thing; where it is absent, any of the verbs. */
  unless?: string;
}
