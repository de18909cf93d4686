import * as z from 'zod/mini';
import type { Json } from '../../figjam/document/records.ts';

/** The board as it was left, kept in the browser. */
export interface StoredBoard {
  name: string;
  /** A board file. */
  file: Json;
  settings: { [name: string]: string };
  clientStorage: { [key: string]: Json };
}

/** What the browser keeps: nothing, a board, or something that is no board as this version knows one. */
export type Found = { is: 'nothing' } | { is: 'board'; board: StoredBoard } | { is: 'strange'; why: string };

const storedSchema = z.object({
  name: z.string(),
  file: z.json(),
  settings: z.record(z.string(), z.string()),
  clientStorage: z.record(z.string(), z.json()),
});

const storeName = 'boards';
const key = 'current';

/** Rejects where the browser lets nothing be kept. */
export async function loadStored(): Promise<Found> {
  const found: unknown = await withStore('readonly', (store) => store.get(key));
  if (found === undefined) return { is: 'nothing' };
  const parsed = z.safeParse(storedSchema, found);
  if (parsed.success) return { is: 'board', board: parsed.data };
  return { is: 'strange', why: 'it was not kept by this version of the page, or is damaged' };
}

export async function keepStored(board: StoredBoard): Promise<void> {
  await withStore('readwrite', (store) => store.put(board, key));
}

/** Moves what is kept to a place where nothing is ever written over it; gives what that was. All of it or nothing. */
export async function putAside(now: Date): Promise<unknown> {
  const found: unknown = await withStore('readonly', (store) => store.get(key));
  await withStore('readwrite', (store) => {
    store.put(found, `aside ${now.toISOString()}`);
    return store.delete(key);
  });
  return found;
}

/** Requests in one transaction; resolves with the last one's result when all is on disk. */
function withStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('throughline-playground', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      try {
        const transaction = database.transaction(storeName, mode);
        const request = ask(transaction.objectStore(storeName));
        transaction.oncomplete = () => {
          database.close();
          resolve(request.result);
        };
        transaction.onabort = () => {
          database.close();
          reject(transaction.error);
        };
      } catch (error) {
        database.close();
        reject(error);
      }
    };
  });
}
