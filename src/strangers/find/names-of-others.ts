/**
 * What columns and rows are called on boards that are no journeys, as `plainWords` makes of them: forms of whole names. Nothing but words: the panel
 * holds them packed.
 */
export const namesOfOthers = () => ({
  elsewhere: [
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
  ],
  plan: [
    'status|priority|deadlines?|due|due date|dates?|time|duration|owners?|assignee|assigned to|responsible|who|accountable|consulted|informed',
    'deliverables?|budget|risks?|impact|likelihood|probability|severity|effort|estimates?|dependenc(?:y|ies)|milestones?|resources|scope|outputs?|outcomes?',
    'materials?|facilitator|topics?|agenda|discussion|decisions?|action items?|next steps?|methods?|participants?|objectives?|key results?|metric|targets?',
    'price|prices|pricing|costs?|users?|features?|problem|solution|part|parts|team|legal|type|category|name|description|comments?|link|links|tasks?',
  ],
  periods: [
    'mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
    '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: \\d{2,4})?',
    'q[1-4](?: \\d{2,4})?|(?:\\d{4} )?[hq][1-4]|(?:19|20)\\d\\d|week \\d+|kw ?\\d+|sprint \\d+|release \\d+|iteration \\d+|version \\d+(?: \\d+)*|v\\d+(?: \\d+)*|mvp',
    'montag|dienstag|mittwoch|donnerstag|freitag|lunes|martes|miercoles|jueves|viernes|lundi|mardi|mercredi|jeudi|vendredi|segunda|terca|quarta|quinta|sexta',
  ],
  person: [
    '(?:core |key |user |his |her |their )?(?:goals?|needs?|wants?|frustrations?|pain points?|pains?|motivations?|behaviou?rs?|quotes?|challenges|fears|values|skills|interests|hobbies|likes|dislikes|brands|influences|personality|bio|background|demographics?|technology|tools|devices|(?:preferred )?channels|expectations|attitudes?|habits)',
  ],
});
