import { plainWords } from '../../plane/words/plain-words.ts';
import { namesOfOthers } from './names-of-others.ts';

/** What columns and rows are called on boards that are no journeys. All are asked with the name as people wrote it. */

const formOf = (names: readonly string[]) => new RegExp(`^(?:${names.join('|')})$`);
const elsewhere = formOf(namesOfOthers().elsewhere);

/** Columns of boards that are no journeys: task boards, retrospectives, analyses, canvases, site maps. */
export const belongsElsewhere = (name: string): boolean => elsewhere.test(plainWords(name));

const plan = formOf(namesOfOthers().plan);

/** Columns of plans, agendas, registers and price lists; some of them may also be a row of a journey. */
export const namesPlan = (name: string): boolean => plan.test(plainWords(name));

const period = formOf(namesOfOthers().periods);

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
export const namesPersona = (name: string): boolean => person.test(plainWords(name));

const person = formOf(namesOfOthers().person);
