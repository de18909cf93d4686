import type { LaneKind } from '../../journey/lane-kinds.ts';

type Words<T> = readonly (readonly [T, string])[];

/**
 * Beginnings of what rows are called in Polish, Czech, Swedish, Danish, Norwegian, Finnish, Turkish, Russian, Ukrainian, Romanian, Hungarian, Greek, Arabic, Hebrew,
 * Vietnamese, Indonesian and Thai, and what boards say in other words. Boards are read
 * without them; a table shows for each row what it was taken for, so a wrong guess costs one click.
 */
const rows: Words<LaneKind> = [
  [
    'pains',
    'bolączk,punti dolenti,고충,problem,trudności,punkty bólu,bolest,potíže,smärtpunkt,smertepunkt,smertepunkter,kipupist,ongelm,acı nokta,sorun,боли,болевые,проблем,трудност,болі,проблеми,puncte dureroase,fájdalom,προβλήμα,נקודות כאב,כאבים,نقاط الألم,المشاكل,التحديات,điểm đau,vấn đề,khó khăn,masalah,kendala,ปัญหา,ärgernis,불편,困りごと,悩み,不便,困难,难点,不满',
  ],
  [
    'opportunities',
    'szans,możliwości,okazj,příležitost,möjlighet,mulighed,mulighet,mahdollisuu,fırsat,pomysł,nápad,idéer,fikir,идеи,ідеї,возможност,точки роста,можливост,ideen,idées,ideas de,oportunităţi,oportunități,lehetőség,ευκαιρί,הזדמנויות,الفرص,فرص,cơ hội,peluang,โอกาส,アイデア,아이디어',
  ],
  [
    'touchpoints',
    'punkty styku,punkt styku,kontaktní bod,kontaktpunkt,beröringspunkt,kosketuspist,temas nokta,точки контакта,точки касания,точка контакта,точки дотику,puncte de contact,érintkezési,σημεία επαφής,נקודות מגע,نقاط الاتصال,نقاط التواصل,điểm chạm,titik sentuh,จุดสัมผัส',
  ],
  ['channels', 'kanał,kanál,kanal,kanav,канал,csatorna,ערוצים,القنوات,kênh,saluran,ช่องทาง'],
  [
    'thoughts',
    'myśl,myšlenk,tankar,tanker,ajatuks,düşünce,мысли,что думает,думки,gânduri,gondolat,σκέψ,מחשבות,الأفكار,suy nghĩ,pikiran,ความคิด,o que pensa,lo que piensa,qué piensa,ce qu’elle pense,ce qu’il pense,cosa pensa',
  ],
  [
    'emotions',
    'emocj,uczuci,emoce,pocit,känsl,følels,tuntee,tunte,duygu,эмоци,чувства,емоці,emoţii,emoții,érzelm,érzés,συναίσθημα,συναισθήμα,רגשות,المشاعر,العواطف,cảm xúc,emosi,perasaan,อารมณ์,ความรู้สึก,用户感受,o que sente,lo que siente,qué siente,ce qu’elle ressent,ce qu’il ressent,cosa prova',
  ],
  [
    'actions',
    'działani,czynności,aktywności,akce,činnost,aktivit,handling,toiminn,toimenp,eylem,действи,что делает,шаги,дії,acțiuni,acţiuni,tevékenység,ενέργει,פעולות,الإجراء,الأفعال,الخطوات,hành động,tindakan,การกระทำ,フロントステージ,バックステージ,前台,后台,o que faz,lo que hace,qué hace,ce qu’elle fait,ce qu’il fait,cosa fa',
  ],
  [
    'goals',
    'cele,cíle,potřeb,potrzeb,mål,behov,tavoit,tarpee,hedef,ihtiyaç,цели,потребност,цілі,потреби,obiective,célok,στόχο,מטרות,الأهداف,mục tiêu,nhu cầu,tujuan,kebutuhan',
  ],
  ['expectations', 'oczekiwani,očekáv,förväntning,forventning,odotuks,beklenti,ожидани,очікуван'],
  [
    'solutions',
    'rozwiązani,řešení,lösning,løsning,ratkaisu,çözüm,решени,рішенн,maßnahm,soluții,megoldás,λύσεις,פתרונות,الحلول,giải pháp,solusi,施策,対策,対応,措施,对策,대응,해결',
  ],
  ['questions', 'pytani,otázk,frågor,spørgsmål,spørsmål,kysymyks,soru,вопрос,питанн'],
  [
    'owners',
    'odpowiedzialn,właściciel,odpovědn,ansvarig,ansvarlig,vastuu,sorumlu,ответствен,відповідальн,eigenaar,eigentümer,propriétaire,propietari,proprietari,担当,负责人,責任,담당',
  ],
  ['evidence', 'physische evidenz,physische nachweis,evidencia,evidência,preuve,evidenz'],
];

/** What somebody does, thinks or feels, in names of rows that ask for it: `Was macht der Gast?` */
const asked: Words<LaneKind> = [
  ['actions', 'macht,tut,hace,fait,faz,fazem,fanno,doet,robi,dělá,gör,gør,gjør,tekee,делает,робить'],
  ['thoughts', 'denkt,piensa,pense,pensa,myśli,myslí,tänker,tænker,tenker,думает,думає'],
  ['emotions', 'fühlt,siente,ressent,sente,prova,voelt,czuje,cítí,känner,føler,чувствует,відчуває'],
  [
    'pains',
    'stört,nervt,ärgert,molesta,gêne,agace,incomoda,disturba,stoort,irriteert,przeszkadza,мешает,irritant,dor,dolor,dolore,douleur',
  ],
];

/** What runs between the rows of a service blueprint, where it is said in another language. */
const dividers =
  'sichtbarkeitslinie|interaktionslinie|linie der sichtbarkeit|linie der interaktion|línea de visibilidad|línea de interacción|línea de interacción interna|linha de visibilidade|linha de interação|linha de interação interna|ligne de visibilité|ligne d’interaction|ligne d’interaction interne|linea di visibilità|linea di interazione|zichtbaarheidslijn|interactielijn|linia widoczności|linia interakcji|可視線|可視境界線|可见线|可见性分界线|互动线|가시선';

/** Beginnings of words for feelings, as answers and sheets have them beside or instead of faces: how they are on our scale. */
const feelings: Words<number> = [
  [2, 'thrill,ecstatic,elated,overjoyed,joy,amazed,begeister,eufóric,entusias,enthousias'],
  [1.5, 'proud,enthusias,delight,stolz,orgull,orgulh,fier,trots'],
  [
    1,
    'hopeful,relie,confiden,optimis,satisf,pleased,calm,relax,comfortabl,motivat,reassur,eager,empower,inspir,amused,impress,gratef,grateful,accomplish,erleichter,zufrieden,glücklich,freud,vorfreud,hoffnung,alivi,feliz,content,contente,esperanz,confianza,tranquil,soulag,heureu,rassur,sollev,felic,seren,opgelucht,blij,tevreden',
  ],
  [0.5, 'curio,interest,intrig,engaged,neugier,curieu,nieuwsgierig'],
  [
    -0.5,
    'hesita,uncertain,skeptic,sceptic,cautious,nervous,doubt,impatien,bored,tense,uneas,tired,apprehens,pressured,unsicher,nervös,skeptisch,ungeduld,verwirr,besorgt,insegur,preocup,inquiet,nervios,nerveu,nervos,ansios,confus,confund,onzeker,verward',
  ],
  [
    -1,
    'overwhelm,irritat,lost,exhaust,concern,regret,discourag,lonel,embarrass,unwelcome,impotent,enttäusch,überforder,abrumad,decepcion,déçu,delus,deluso,teleurgesteld',
  ],
  [-1.5, 'frustr,stress,estres,genervt,enervé,énervé,gefrustreerd,molest,irrité'],
  [-2, 'wütend,enojad,enfadad,furios,furieu,arrabbiat,boos'],
];

/** Words for how bad something is, mildest first: 1 to 5. */
const severities: readonly string[] = [
  'very low|minimal|trivial|negligible|cosmetic|sehr niedrig|tres faible|muy bajo|muy baja|muito baixo|muito baixa',
  'low|minor|small|niedrig|gering|leicht|bajo|baja|leve|baixo|baixa|faible|mineur|mineure|basso|bassa|lieve|laag|låg|lav|niski|niska|nízká|nízký|düşük|низкая|низкий|низька|低|小|軽微|낮음',
  'medium|moderate|mid|mittel|medio|media|moyen|moyenne|gemiddeld|matig|normal|medel|middels|mellem|średni|średnia|střední|orta|средняя|средний|середня|中|中等|중간|보통',
  'high|major|serious|severe|hoch|schwer|alto|alta|eleve|elevee|fort|forte|majeur|majeure|haut|haute|hoog|ernstig|hög|høj|høy|wysoki|wysoka|vysoká|vysoký|yüksek|высокая|высокий|висока|高|大|重大|높음',
  'critical|very high|blocker|extreme|kritisch|sehr hoch|critico|critica|critique|tres eleve|tres elevee|muy alto|muy alta|muito alto|muito alta|kritiek|kritisk|krytyczny|krytyczna|kritická|kritik|критическая|критический|критична|致命的|严重|嚴重|緊急|심각',
];

/** What a heading over ratings is called, where it is called nothing else. */
const severityHeads =
  '深刻度|重大度|严重程度|严重性|嚴重程度|심각도|серьезность|критичность|тяжесть|önem derecesi';

/**
 * What tables call the attributes of a person, beside what is known from boards, in the same languages; `*`: a beginning. `fact`: one of a person’s demographics,
 * which needs its name to be understood (`Age: 34`).
 */
const attributes: Words<string> = [
  [
    'person',
    'persona*,zielgruppe*,doelgroep*,target group*,target audience*,user profile*,персон*,persoona*,ペルソナ*,人物*,用户画像,用户角色,페르소나*',
  ],
  [
    'aspect',
    'attribut*,atribut*,aspect*,field,fields,category,categories,detail,details,value,values,description,info*,merkmal*,eigenschaft*,beschreibung,descripción,項目,属性,内容,항목,내용',
  ],
  [
    'name',
    'name,full name,first name,user name,vorname,nombre,nom,prénom,nome,naam,imię,imię i nazwisko,jméno,namn,navn,nimi,isim,ad,adı,имя,ім’я,名前,氏名,姓名,名字,이름',
  ],
  [
    'fact',
    [
      'age,gender,sex,occupation,job*,profession*,role,position,location,city,country,residence,family*,marital*,income,salary,education*,language*,industry,company,employer,work',
      'alter,geschlecht,beruf*,rolle,wohnort,ort,stadt,land,familie*,einkommen,gehalt,bildung*,ausbildung,sprache*,unternehmen,arbeit',
      'edad,género,sexo,ocupación,profesión,puesto,cargo,rol,trabajo,ubicación,ciudad,país,residencia,familia*,estado civil,ingresos,educación,estudios,formación,idioma*',
      'âge,genre,sexe,métier,poste,rôle,travail,ville,pays,résidence,famille,situation familiale,état civil,revenu*,éducation,formation,études,langue*',
      'idade,ocupação,profissão,papel,trabalho,localização,cidade,residência,renda,educação,formação',
      'età,genere,sesso,occupazione,professione,ruolo,lavoro,città,paese,residenza,famiglia,stato civile,reddito,istruzione,formazione,lingua',
      'leeftijd,geslacht,beroep,functie,baan,werk,woonplaats,gezin*,inkomen,opleiding,taal',
      'wiek,płeć,zawód*,rola,praca,miejsce*,miasto,kraj,rodzina,dochod*,język*',
      'věk,pohlaví,povolání,zaměstnání,pozice,práce,bydliště,město,země,rodina,příjem,vzdělání,jazyk',
      'ålder,kön,yrke,jobb,roll,arbete,familj*,inkomst,utbildning,språk',
      'alder,køn,kjønn,erhverv,stilling,bopæl,bosted,by,indkomst,inntekt,uddannelse,utdanning,sprog',
      'ikä,sukupuoli,ammatti,työ,rooli,asuinpaikka,kaupunki,perhe,tulot,koulutus,kieli',
      'yaş,cinsiyet,meslek,iş,konum,şehir,ülke,aile*,gelir,eğitim,dil',
      'возраст,пол,профессия,должность,роль,работа,город,страна,место*,семья,семейное*,доход*,образование,язык*,занятие',
      'вік,стать,професія,посада,робота,місто,країна,місце*,родина,дохід,освіта,мова',
      '年齢,性別,職業,職種,役割,役職,居住地,家族*,年収,学歴,仕事',
      '年龄,年齡,性别,职业,职位,角色,城市,所在地,家庭*,收入,教育*,学历',
      '나이,연령,성별,직업,역할,직책,거주지,지역,가족*,소득,학력',
    ].join(','),
  ],
  [
    'demographics',
    'demografi*,демограф*,bakgrund*,bakgrunn*,baggrund,tausta*,o sobě,o sobie,о себе,про себе,профил*,профіл*,biyografi,人口*,背景,인구*,배경,소개',
  ],
  [
    'behaviours',
    'zachowani*,nawyk*,chování,zvyk*,beteende*,vanor,adfærd*,adferd*,vaner,käyttäytymi*,tottumuk*,davranış*,alışkanlı*,поведен*,привычк*,поведінк*,звичк*,習慣,习惯,습관',
  ],
  ['needs', 'potrzeb*,potřeb*,behov*,tarpee*,ihtiyaç*,потреб*,нужд*'],
  [
    'frustrations',
    'frustra*,フラストレーション*,ペイン*,фрустра*,страх*,obav*,rädsl*,frygt*,frykt*,pelot,korku*',
  ],
  ['motivations', 'motyw*,motivac*,motivaatio*,motivasyon*,motivasjon*,мотивац*,动力'],
  ['quote', 'cytat*,citát*,citat*,sitat*,lainau*,alıntı*,цитат*,引用,名言,口癖,一言,语录,引言,인용*,한마디'],
  ['devices', 'デバイス,设备,기기'],
  [
    'preferences',
    'zainteresowani*,zájm*,intresse*,kiinnostu*,ilgi alan*,интерес*,інтерес*,趣味,好み,兴趣,興趣,취미,관심사',
  ],
];

/** Forms of what columns of a list are called; `place`: what holds notes on boards of cards and of sticky notes. */
const columns = {
  row: 'row|lane|swim ?lane|(?:\\w+ )?(?:type|category|kind)|layer|dimension|aspect|element|zeile|art|kategorie|categoria|tipo|type de note|section',
  note: 'cards?|card (?:name|title)|notes?|texts?|note text|card text|items?|descriptions?|details?|comments?|content|statement|observation|quotes?|finding|entry|value|sticky|message|notiz|nota|texto|texte',
  persona: 'personas?|customer segments?|user types?|segments?|actor|participant',
  place:
    'epics?|frame|list|column|group|cluster|bucket|board column|list name|frame name|liste|spalte|lista|quadro',
  colour: 'colou?r|farbe|couleur|cor|fill|background',
  owner: 'owners?|owned by|responsible|team|department',
};

/** What names the sum of the others. */
const sums =
  'total|totals|grand total|subtotal|sum|summe|gesamt|insgesamt|suma|somme|totale|totaal|totalt|итого|всего|razem|celkem|toplam|合計|合计|总计|總計|합계|average|avg|mean|durchschnitt|moyenne|promedio|gemiddelde|średnia|среднее|平均|평균';

/** What stages are called in a table, as whole words: over their names, or beside them. */
const axis =
  'step|steps|stage|stages|phase|phases|phasen|etap|etapa|etapas|etapy|étape|étapes|fase|fases|fasi|fasen|faza|fáze|schritt|schritte|teilschritt|flow|fluxo|fas|faser|steg|trinn|vaihe|substage|subphase|substep|subetapa|subfase|sousétape|unterphase|этап|этапы|шаг|етап|крок|krok|kroki|krok|szakasz|lépés|aşama|adım|tahap|langkah|giai đoạn|bước|المرحلة|المراحل|الخطوة|שלב|שלבים|στάδιο|φάση|ขั้นตอน|단계|フェーズ|ステージ|段階|ステップ|阶段|階段|步骤';

/** Nothing but words, in one: the panel holds them packed. */
export const tableWords = () => ({
  rows,
  feelings,
  severities,
  severityHeads,
  attributes,
  columns,
  sums,
  asked,
  dividers,
  axis,
});
