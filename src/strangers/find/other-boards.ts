import { plainWords } from '../../plane/words/plain-words.ts';

/** What columns and rows are called on boards that are no journeys. All are asked with the name as people wrote it. */

const elsewhere = new RegExp(
  `^(?:${[
    // Task boards.
    'to ?do|doing|in progress|backlog|done|review|in review|blocked|ready|building|testing|shipped|deployed|archive|wip',
    'zu erledigen|in arbeit|erledigt|offen|por hacer|en curso|en proceso|hecho|a fazer|em andamento|feito|a faire|en cours|termine|fait|da fare|in corso|fatto|te doen|bezig|klaar',
    // Retrospectives.
    'start|stop|continue|keep|drop|add|less|more|went well|what went (?:well|wrong)|what did not(?: go well)?|what could be (?:better|improved)|to improve|improve|action items|actions? for next sprint|glad|sad|mad|liked|learned|lacked|longed for|rose|bud|thorn|wind|anchors?|rocks|island|kudos|shout ?outs|hopes|fears and hopes',
    // Analyses and canvases.
    'strengths?|weakness(?:es)?|threats?|pros|cons|starken|schwachen|risiken|fortalezas|debilidades|amenazas|forcas|fraquezas|ameacas|forces|faiblesses|menaces|political|economic|social|technological|legal|environmental|gains?|gain creators|pain relievers|products? and services|jobs to be done|unique value(?: proposition)?|value proposition|unfair advantage|customer segments?|revenue(?: streams?)?|cost(?: structure|s)|key (?:metrics|partners|activities|resources)|customer relationships?|known knowns|assumptions|hypothes[ie]s',
    // Matrices and plans.
    "must|should|could|won't|(?:must|should|could|won't) have|now|next|later|(?:low|medium|high)(?: (?:effort|impact|value|risk|priority|cost|urgency|importance))|urgent|not urgent|important|not important",
    // Pages and screens.
    'home|about|about us|contact|contact us|blog|news|footer|header|navbar|logo|log ?in|image|product|products|account',
  ].join('|')})$`,
);

/** Columns of boards that are no journeys: task boards, retrospectives, analyses, canvases, site maps. */
export const belongsElsewhere = (name: string): boolean => elsewhere.test(plainWords(name));

const plan = new RegExp(
  `^(?:${[
    'status|priority|deadlines?|due|due date|dates?|time|duration|owners?|assignee|assigned to|responsible|who|accountable|consulted|informed',
    'deliverables?|budget|risks?|impact|likelihood|probability|severity|effort|estimates?|dependenc(?:y|ies)|milestones?|resources|scope|outputs?|outcomes?',
    'materials?|facilitator|topics?|agenda|discussion|decisions?|action items?|next steps?|methods?|participants?|objectives?|key results?|metric|targets?',
    'price|prices|pricing|costs?|users?|features?|problem|solution|part|parts|team|legal|type|category|name|description|comments?|link|links|tasks?',
  ].join('|')})$`,
);

/** Columns of plans, agendas, registers and price lists; some of them may also be a row of a journey. */
export const namesPlan = (name: string): boolean => plan.test(plainWords(name));

const day =
  'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const month =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const period = new RegExp(
  `^(?:(?:${day})|(?:${month})(?: \\d{2,4})?|q[1-4](?: \\d{2,4})?|(?:\\d{4} )?[hq][1-4]|(?:19|20)\\d\\d|week \\d+|kw ?\\d+|sprint \\d+|release \\d+|iteration \\d+|version \\d+(?: \\d+)*|v\\d+(?: \\d+)*|mvp|montag|dienstag|mittwoch|donnerstag|freitag|lunes|martes|miercoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|segunda|terca|quarta|quinta|sexta)$`,
);

/** A day of the week, a month, a quarter, a year, `Week 2`, `Sprint 3`, `Release 1`: calendars, plans, road maps. */
export const namesPeriod = (name: string): boolean => period.test(plainWords(name)) || namesHour(name);

/** `9:00`, `14.30–15.00`, `9 am`: timetables and agendas. */
export const namesHour = (name: string): boolean =>
  /^\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?|uhr|h)?(?:\s*[-–]\s*\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\.?|uhr|h)?)?$/i.test(
    name.trim(),
  ) && /[:.h]\d|[ap]\.?m|uhr|\dh/i.test(name);

/** `P3`, `User 2`, `Task 1`, `Option 4`: things that were counted, not moments that follow each other. */
export const isNumbered = (name: string): boolean =>
  /^(?:p|user|persona|person|participant|interviewee|interview|respondent|tester|customer|team|group|option|version|variant|competitor|task|idea|theme|concept|question|q|nutzer|usuario|utilisateur|utente|teilnehmer|participante) ?\d+$/.test(
    plainWords(name),
  );

/** The four quarters of an empathy map, and what stands below them. */
export const namesEmpathy = (name: string): boolean =>
  /^(?:says?|thinks?|does|feels?|hears?|sees?|say and do|says and does|think and feel|thinks and feels|pains?|gains?|dice|piensa|hace|siente|sagt|denkt|tut|fuhlt)$/.test(
    plainWords(name),
  );

/** What cards of personas hold. */
export const namesPersona = (name: string): boolean =>
  /^(?:(?:core |key |user |his |her |their )?(?:goals?|needs?|wants?|frustrations?|pain points?|pains?|motivations?|behaviou?rs?|quotes?|challenges|fears|values|skills|interests|hobbies|likes|dislikes|brands|influences|personality|bio|background|demographics?|technology|tools|devices|(?:preferred )?channels|expectations|attitudes?|habits))$/.test(
    plainWords(name),
  );
