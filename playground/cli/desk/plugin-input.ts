import * as z from 'zod/mini';
import type { CannedAnswer, Drop } from '../../figjam/document/control.ts';
import type { Json } from '../../figjam/document/records.ts';
import { type Act, checkActs } from './act-performer.ts';
import { Failure } from './failure.ts';
import { readJson } from './read-input.ts';

/** Messages from a plugin's UI. Throws `Failure`. */
export async function readMessages(path: string | undefined): Promise<Json[]> {
  if (path === undefined) return [];
  const { value } = await readJson(path, 'The messages');
  const messages = z.array(z.json()).safeParse(value);
  if (!messages.success) throw new Failure(`The messages ${path} must be a list.`);
  return messages.data;
}

/** What a person does while a plugin runs: acts as `edit` takes them, and drops. Throws `Failure`. */
export async function readActs(path: string | undefined): Promise<Act[]> {
  if (path === undefined) return [];
  const { value } = await readJson(path, 'The acts');
  return checkActs(value, `The acts ${path}`);
}

/** What the person enters for a plugin's parameters, by key. Throws `Failure`. */
export async function readParameters(path: string | undefined): Promise<{ [key: string]: Json } | undefined> {
  if (path === undefined) return undefined;
  const { value } = await readJson(path, 'The parameters');
  const read = z.record(z.string(), z.json()).safeParse(value);
  if (!read.success) throw new Failure(`The parameters ${path} must be an object: {"key": what is entered}.`);
  return read.data;
}

const answerFields = {
  status: z.optional(z.int()),
  method: z.optional(z.string()),
  headers: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.json()),
};
const answersSchema = z.union([
  z.array(z.strictObject({ url: z.string(), ...answerFields })),
  z.record(z.string(), z.json()),
]);
const answerSchema = z.strictObject(answerFields);

/**
 * Canned answers to `fetch`: a list of `{url, method?, status?, headers?, body?}`, or an object by URL whose values are
 * such answers or just bodies. `*` in a URL stands for anything; a body that is no text is sent as JSON. Throws `Failure`.
 */
export async function readAnswers(path: string | undefined): Promise<CannedAnswer[]> {
  if (path === undefined) return [];
  const { value } = await readJson(path, 'The answers');
  const read = answersSchema.safeParse(value);
  if (!read.success)
    throw new Failure(
      `The answers ${path} must be a list of {"url", "status", "headers", "body"} or an object {"url": body}.`,
    );
  if (Array.isArray(read.data)) return read.data.map((answer) => toAnswer(answer.url, answer));
  return Object.entries(read.data).map(([url, given]) => {
    const whole = answerSchema.safeParse(given);
    return toAnswer(url, whole.success ? whole.data : { body: given });
  });
}

type Given = z.output<typeof answerSchema>;

function toAnswer(url: string, { status = 200, method, headers = {}, body = '' }: Given): CannedAnswer {
  return { url, method, status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

const dropSchema = z.strictObject({
  do: z.literal('drop'),
  x: z.number(),
  y: z.number(),
  items: z.optional(z.array(z.strictObject({ type: z.string(), data: z.string() }))),
  files: z.optional(
    z.array(
      z.strictObject({
        name: z.string(),
        type: z.optional(z.string()),
        text: z.optional(z.string()),
        base64: z.optional(z.string()),
      }),
    ),
  ),
  dropMetadata: z.optional(z.json()),
});

/** An act that drops something from outside; null for other acts. Throws `Failure` when its fields do not fit. */
export function readDrop(act: Act, where: string): Drop | null {
  if (act.do !== 'drop') return null;
  const drop = dropSchema.safeParse(act);
  if (!drop.success)
    throw new Failure(
      `${where}: a drop is {"do": "drop", "x", "y", "items": [{"type", "data"}], "files": [{"name", "type", "text" or "base64"}]}.`,
    );
  const { x, y, items = [], files = [], dropMetadata } = drop.data;
  return {
    x,
    y,
    items,
    files: files.map(({ type = '', text = '', ...file }) => ({ ...file, type, text })),
    dropMetadata,
  };
}
