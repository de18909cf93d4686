import * as z from 'zod/mini';
import type { Json } from '../../figjam/records.ts';

/** The board as it was left, kept in the browser. */
export interface StoredBoard {
  name: string;
  /** A board file. */
  file: Json;
  settings: { [name: string]: string };
  clientStorage: { [key: string]: Json };
}

const storedSchema = z.object({
  name: z.string(),
  file: z.json(),
  settings: z.record(z.string(), z.string()),
  clientStorage: z.record(z.string(), z.json()),
});

const storeName = 'boards';
const key = 'current';

/** What is stored; null when there is nothing, or nothing of use. */
export async function loadStored(): Promise<StoredBoard | null> {
  const found = await withStore('readonly', (store) => store.get(key)).catch(() => undefined);
  const parsed = z.safeParse(storedSchema, found);
  return parsed.success ? parsed.data : null;
}

export async function keepStored(board: StoredBoard): Promise<void> {
  await withStore('readwrite', (store) => store.put(board, key));
}

/** One request in one transaction; resolves when it is on disk. */
function withStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('throughline-playground', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(storeName, mode);
      const request = ask(transaction.objectStore(storeName));
      transaction.oncomplete = () => {
        database.close();
        resolve(request.result);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}
