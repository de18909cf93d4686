import type { cleanMap } from './clean-map.ts';

type Change = (map: ReturnType<typeof cleanMap>) => void;

/** For one rule: what is wrong on purpose and where it must be found, what only looks like it, and the map without such a row. */
interface Seed {
  rule: string;
  fault: Change;
  at: string[];
  nearMiss: Change | Change[];
  silent?: Change;
}

const without = (map: ReturnType<typeof cleanMap>, laneId: string): void => {
  map.lanes = map.lanes.filter(({ id }: { id: string }) => id !== laneId);
  const gone = new Set(
    map.cards
      .filter((card: { laneId: string }) => card.laneId === laneId)
      .map(({ id }: { id: string }) => id),
  );
  map.cards = map.cards.filter(({ id }: { id: string }) => !gone.has(id));
  map.links = map.links.filter(
    ({ from, to }: { from: string; to: string }) => !gone.has(from) && !gone.has(to),
  );
};
const card = (map: ReturnType<typeof cleanMap>, id: string) =>
  map.cards.find((each: { id: string }) => each.id === id);
const set =
  (id: string, fields: object): Change =>
  (map) =>
    Object.assign(card(map, id), fields);
const number =
  (fields: object): Change =>
  (map) =>
    Object.assign(map.metrics[0], fields);
const add =
  (fields: { [field: string]: unknown }): Change =>
  (map) =>
    map.cards.push({ id: 'new', stageId: 'use', laneId: 'hurt', text: 'New', ...fields });
/** A second pain point in the other stage, with its own answer. */
const answered = (map: ReturnType<typeof cleanMap>, pain: object): void => {
  map.cards.push({ id: 'pain', stageId: 'use', laneId: 'hurt', text: 'The bill is a surprise', ...pain });
  map.cards.push({ id: 'answer', stageId: 'use', laneId: 'mend', text: 'A price before the work' });
  map.links.push({ id: 'l2', from: 'answer', to: 'pain' });
};

/** The same in other languages: texts in which a rule finds something, and texts that only look like it. */
interface Abroad {
  rule: string;
  /** Puts a text where the rule looks. */
  put: (text: string) => Change;
  faults: string[];
  nearMisses: string[];
}

const asPain =
  (text: string): Change =>
  (map) =>
    answered(map, { text });

export const abroad: Abroad[] = [
  {
    rule: 'stage-named-after-department',
    put: (text) => (map) => {
      map.stages[1].name = text;
    },
    faults: [
      'Vertriebsabteilung',
      'Der Kundendienst',
      'Buchhaltung',
      'Atención al cliente',
      'Departamento de ventas',
      'Recursos humanos',
      'Service client',
      'Comptabilité',
      'Le service juridique',
      'Atendimento ao cliente',
      'Contabilidade',
      'Servizio clienti',
      'Ufficio legale',
      'Klantenservice',
      'Afdeling inkoop',
      '営業部',
      'カスタマーサポート',
      '财务部',
      '客服中心',
      '영업팀',
      '고객 서비스 센터',
    ],
    nearMisses: [
      'Einkauf',
      'Beim Kundendienst anrufen',
      'Alquilar un departamento',
      'Ufficio postale',
      'Comprar',
      'Achat',
      'Compra',
      'Verzending',
      'Assistenza dopo l’acquisto',
      '全部届く',
      '一部返品',
      '购买',
      '开始使用',
      '구매',
      '배송 기다리기',
    ],
  },
  {
    rule: 'two-ideas-in-one-note',
    put: asPain,
    faults: [
      'Die Rechnung ist eine Überraschung und niemand erklärt die Teile.',
      'Die Rechnung kommt zu spät. Niemand erklärt die Teile.',
      'La factura llega tarde y nadie explica las piezas.',
      'La factura llega tarde. ¿Quién explica las piezas?',
      'La facture est une surprise et personne n’explique les pièces.',
      'A conta é uma surpresa e ninguém explica as peças.',
      'Il conto è una sorpresa e nessuno spiega i pezzi.',
      'De rekening is een verrassing en niemand legt de delen uit.',
      '請求書が届くのが遅い。部品の説明が誰からもない。',
      '账单总是来得很晚；没有人解释零件的价格',
      '청구서가 너무 늦게 온다. 아무도 부품을 설명하지 않는다.',
    ],
    nearMisses: [
      'Kostet 4 Euro am Tag, z. B. Kette und Bremszug einzeln',
      'Zahlt die Teile inkl. Kette und Bremszug selbst',
      'Fragt bei Frau Dr. Meier nach dem Rad',
      'Salz und Regen ruinieren die Kette und die Züge',
      'Die Rechnung kommt zu spät. Sie enthält viele Fehler.',
      'La sal y la lluvia arruinan la cadena y los cables',
      'Le sel et la pluie abîment la chaîne et les câbles',
      'O sal e a chuva estragam a corrente e os cabos',
      'Il sale e la pioggia rovinano la catena e i cavi',
      'Zout en regen ruïneren de ketting en de kabels',
      '「高すぎる。もう来ない」とお客様が言った',
      '塩と雨でチェーンが傷む',
      '盐和雨水会损坏链条',
    ],
  },
  {
    rule: 'solution-worded-as-pain',
    put: asPain,
    faults: [
      'Preisliste am Tresen aufhängen',
      'Wir sollten die Preise nennen',
      'Idee: Preise an der Tür',
      'Añadir una lista de precios',
      'Deberíamos decir los precios',
      'Ajouter une liste de prix',
      'Il faudrait dire les prix',
      'Adicionar uma lista de preços',
      'Aggiungere un listino prezzi',
      'Dovremmo dire i prezzi',
      'Een prijslijst toevoegen',
      'Maak een prijslijst',
      '価格表の追加',
      '価格を先に伝えるべき',
      '应该先说明价格',
      '가격표를 붙이면 좋겠다',
    ],
    nearMisses: [
      'Kunden können keine zweite Adresse hinzufügen',
      'Warten, bis sie die Preise anzeigen',
      'Sollte es regnen, bleibt die Werkstatt zu',
      'Crear una cuenta tarda demasiado',
      'Hay que esperar veinte minutos',
      'Créer un compte prend trop de temps',
      'Il faut attendre vingt minutes',
      'Criar uma conta demora muito',
      'Creare un account richiede tempo',
      'Het is lastig een adres toe te voegen',
      'We moeten lang wachten',
      '追加料金が高い',
      '增加了成本',
      '매번 전화해야 한다',
      '수수료 추가',
    ],
  },
  {
    rule: 'personal-data',
    put: (text) => set('do-1', { text }),
    faults: [
      'Ruft 030 1234567 an',
      'Llama al +34 612 345 678',
      'Tél. : 06 12 34 56 78',
      'IBAN DE89 3704 0044 0532 0130 00',
      '電話は090-1234-5678',
      'Schreibt an jürgen@müller.example',
      'Calls (555) 123-4567',
      'Calls 555-123-4567',
    ],
    nearMisses: [
      'Kostet 1.234.567 Euro',
      'Am 01.02.2026 um 10:30',
      '14 de 19 personas',
      'Order 555-1234',
      'Pages 100-200-300',
      '2026-11-30 12:00',
    ],
  },
];

export const seeds: Seed[] = [
  {
    rule: 'low-feeling-without-pain',
    fault: (map) => {
      map.emotions[1].value = -0.5;
    },
    at: ['feel-2'],
    nearMiss: [
      // 0 is not low.
      (map) => {
        map.emotions[1].value = 0;
      },
      // A barrier of its stage is a cause.
      (map) => {
        map.emotions[1].value = -0.5;
        map.lanes.push({ id: 'stop', name: 'Barriers', kind: 'barriers' });
        map.cards.push({ id: 'b', stageId: 'use', laneId: 'stop', text: 'Cash only' });
      },
    ],
    silent: (map) => {
      map.emotions[1].value = -2;
      without(map, 'hurt');
      without(map, 'mend');
    },
  },
  {
    rule: 'pain-without-solution',
    fault: (map) => {
      map.cards.push({ id: 'pain', stageId: 'use', laneId: 'hurt', text: 'The bill is a surprise' });
      map.lanes.push({ id: 'chance', name: 'Opportunities', kind: 'opportunities' });
      map.cards.push({ id: 'idea', stageId: 'use', laneId: 'chance', text: 'A price before the work' });
    },
    at: ['pain'],
    // The arrow may point either way.
    nearMiss: (map) => answered(map, {}),
    silent: (map) => without(map, 'mend'),
  },
  {
    rule: 'solution-without-pain',
    fault: (map) => {
      map.cards.push({ id: 'idea', stageId: 'use', laneId: 'mend', text: 'Free coffee' });
    },
    at: ['idea'],
    nearMiss: (map) => {
      // By way of an opportunity.
      map.lanes.push({ id: 'chance', name: 'Opportunities', kind: 'opportunities' });
      map.cards.push({ id: 'chance-1', stageId: 'find', laneId: 'chance', text: 'Tell the time' });
      map.cards.push({ id: 'idea', stageId: 'find', laneId: 'mend', text: 'A clock at the door' });
      map.links.push(
        { id: 'l2', from: 'hurt-1', to: 'chance-1' },
        { id: 'l3', from: 'chance-1', to: 'idea' },
      );
    },
    silent: (map) => without(map, 'hurt'),
  },
  {
    rule: 'stage-without-action',
    fault: set('do-2', { text: '  ' }),
    at: ['use'],
    nearMiss: (map) => {
      map.stages.push({ id: 'block', name: 'Says', block: 'empathy' });
    },
    silent: (map) => without(map, 'do'),
  },
  {
    rule: 'stage-without-touchpoint',
    fault: (map) => {
      map.cards = map.cards.filter(({ id }: { id: string }) => id !== 'meet-2');
    },
    at: ['use'],
    nearMiss: set('meet-2', { text: '?' }),
    silent: (map) => without(map, 'meet'),
  },
  {
    rule: 'touchpoint-without-channel',
    fault: (map) => {
      // Without another that goes on, its channel would be missed as well.
      map.cards.push({
        id: 'meet-3',
        stageId: 'use',
        laneId: 'meet',
        text: 'Mail from the workshop: it is ready (e-mail)',
      });
    },
    at: ['meet-3'],
    nearMiss: [
      (map) => {
        delete card(map, 'meet-2').channel;
        map.lanes.push({ id: 'way', name: 'Channels', kind: 'channels' });
        map.cards.push({ id: 'way-1', stageId: 'use', laneId: 'way', text: 'In the shop' });
      },
      set('meet-2', { text: 'Nobody', channel: '' }),
    ],
    silent: (map) => without(map, 'meet'),
  },
  {
    rule: 'stage-without-goal',
    fault: (map) => {
      delete map.stages[1].goal;
    },
    at: ['use'],
    nearMiss: (map) => {
      delete map.stages[1].goal;
      map.lanes.push({ id: 'aim', name: 'Goals', kind: 'goals' });
      map.cards.push({ id: 'aim-1', stageId: 'use', laneId: 'aim', text: 'Ride home' });
    },
    silent: (map) => {
      for (const stage of map.stages) delete stage.goal;
    },
  },
  {
    rule: 'stage-without-owner',
    fault: (map) => {
      map.stages[0].owner = '';
    },
    at: ['find'],
    nearMiss: (map) => {
      delete map.stages[0].owner;
      map.stages[0].department = 'Workshop';
    },
    silent: (map) => {
      for (const stage of map.stages) delete stage.owner;
    },
  },
  {
    rule: 'number-incomplete',
    fault: number({ target: '' }),
    at: ['nps'],
    // Nobody has measured again yet; and zero is a value.
    nearMiss: number({ current: '', baseline: 0 }),
    silent: (map) => {
      map.metrics = [];
    },
  },
  {
    rule: 'channel-gap',
    fault: set('meet-1', { text: 'Page with opening hours, and an e-mail promised' }),
    at: ['meet-1'],
    nearMiss: [
      // The promise is kept: by a field, or by words.
      (map) => {
        card(map, 'meet-1').text = 'We will call you back';
      },
      (map) => {
        card(map, 'meet-1').text = 'You will get a letter';
        card(map, 'do-2').text = 'Opens the letter';
      },
      // People change channel, as people do; on a map with a row for it, something is carried over.
      set('meet-2', { channel: ['Store'] }),
      (map) => {
        card(map, 'meet-2').channel = ['Store'];
        map.lanes.push({ id: 'along', name: 'Data carried over', kind: 'evidence' });
        map.cards.push({ id: 'a1', stageId: 'use', laneId: 'along', text: 'Ticket number' });
      },
      (map) => {
        card(map, 'meet-2').channel = ['Store'];
        map.lanes.push({ id: 'along', name: 'Data carried over', kind: 'evidence' });
        map.links.push({ id: 'l2', from: 'meet-1', to: 'meet-2' });
      },
      // The same channel in other words.
      (map) => {
        map.lanes.push({ id: 'along', name: 'Data carried over', kind: 'evidence' });
        card(map, 'meet-1').channel = 'Website';
        card(map, 'meet-2').channel = 'Web';
      },
    ],
    silent: (map) => without(map, 'meet'),
  },
  {
    rule: 'map-without-persona',
    fault: (map) => {
      map.personas = [];
      for (const emotion of map.emotions) {
        delete emotion.personaId;
        emotion.evidence = 'Diaries';
      }
    },
    at: ['map'],
    nearMiss: (map) => {
      map.personas = [{ id: 'ada', name: 'Everybody' }];
    },
  },
  {
    rule: 'map-without-scope',
    fault: (map) => {
      delete map.end;
    },
    at: ['map'],
    nearMiss: (map) => {
      delete map.purpose;
    },
  },
  {
    rule: 'feeling-out-of-scale',
    fault: set('do-1', { score: 6 }),
    at: ['do-1'],
    nearMiss: set('do-1', { score: 5 }),
  },
  {
    rule: 'feeling-without-evidence',
    fault: (map) => {
      delete map.personas[0].source;
    },
    // The other stage has a note with evidence.
    at: ['feel-2'],
    nearMiss: (map) => {
      delete map.personas[0].source;
      map.emotions[1].evidence = 'Interviews';
    },
  },
  {
    rule: 'number-out-of-scale',
    fault: number({ current: 101 }),
    at: ['nps'],
    nearMiss: [
      number({ baseline: -100 }),
      number({
        kind: 'CSAT',
        scale: '1 to 7, share of 5 to 7',
        baseline: '61 %',
        current: '83 %',
        target: '85 %',
      }),
      number({ kind: 'time', current: 4000 }),
    ],
  },
  {
    rule: 'number-few-answers',
    fault: number({ n: 29 }),
    at: ['nps'],
    nearMiss: [number({ n: 30 }), number({ n: 9, low: -20, high: 50 }), number({ n: 'all' })],
  },
  {
    rule: 'solution-not-measured',
    fault: set('mend-1', { status: 'Done' }),
    at: ['mend-1'],
    nearMiss: [
      set('mend-1', { status: 'to be done' }),
      set('mend-1', { status: 'done', measuredChange: 'Waiting time 40 → 25 minutes' }),
      (map) => {
        card(map, 'mend-1').status = 'done';
        map.metrics[0].cardId = 'hurt-1';
      },
    ],
  },
  {
    rule: 'stage-named-after-department',
    fault: (map) => {
      map.stages[1].name = 'Customer Service';
    },
    at: ['use'],
    nearMiss: (map) => {
      map.stages[0].name = 'Marketing mail arrives';
      map.stages[1].name = 'Getting help';
    },
  },
  {
    rule: 'two-ideas-in-one-note',
    fault: (map) => answered(map, { text: 'The bill is a surprise. Nobody explains the parts.' }),
    at: ['pain'],
    nearMiss: [
      (map) => answered(map, { text: '“The bill was a surprise. I paid.”' }),
      (map) => answered(map, { text: 'A sign: “Back in ten minutes. Please wait outside.”' }),
      (map) => answered(map, { text: 'Costs 4.50 a day, e.g. for chain and cable' }),
      (map) => answered(map, { text: 'Salt and rain ruin the chain and the cables' }),
    ],
  },
  {
    rule: 'solution-worded-as-pain',
    fault: (map) => {
      add({ id: 'pain', text: 'Add a price list at the counter' })(map);
      map.cards.push({ id: 'answer', stageId: 'use', laneId: 'mend', text: 'Prices by the door' });
      map.links.push({ id: 'l2', from: 'pain', to: 'answer' });
    },
    at: ['pain'],
    nearMiss: [
      (map) => answered(map, { text: 'Offers change every week' }),
      (map) => answered(map, { text: '“We should have gone elsewhere”' }),
      (map) => answered(map, { text: 'Adding a second address fails' }),
    ],
  },
  {
    rule: 'personal-data',
    fault: set('do-1', { text: 'Asks ada.lovelace@example.org for a bike' }),
    at: ['do-1'],
    nearMiss: [
      set('do-1', { text: 'Order 2026-10-11, 1,234,567 rides, 0.5 to 0.75 at 10:30' }),
      set('do-1', { text: 'Asks @ada on the board' }),
    ],
  },
  {
    rule: 'review-due',
    fault: (map) => {
      map.review = '2026-11-29';
    },
    at: ['map'],
    nearMiss: (map) => {
      map.review = '2026-11-30';
      map.triggers = ['2026-09-01: price list', 'New app release'];
    },
  },
  {
    rule: 'evidence-old',
    fault: (map) => {
      map.personas[0].sourceDate = '2025-11-28';
    },
    at: ['ada'],
    nearMiss: (map) => {
      map.personas[0].sourceDate = '2025-11-29';
      card(map, 'hurt-1').evidence = [
        { type: 'survey', date: '2019-01' },
        { type: 'log', date: '2026-01' },
      ];
    },
  },
  {
    rule: 'note-without-place',
    fault: add({ laneId: null, stageId: null }),
    at: ['new'],
    nearMiss: add({ text: ' ', laneId: null, stageId: null }),
  },
  {
    rule: 'near-duplicate',
    fault: (map) => {
      map.cards.push({ id: 'twice', stageId: 'use', laneId: 'do', text: 'waits at counters' });
    },
    at: ['twice'],
    nearMiss: [
      // The same in another stage, and another thing in the same.
      (map) => {
        map.cards.push({ id: 'twice', stageId: 'find', laneId: 'do', text: 'Waits at the counter' });
      },
      (map) => {
        map.cards.push({ id: 'twice', stageId: 'use', laneId: 'do', text: 'Pays at the counter' });
      },
    ],
  },
];
