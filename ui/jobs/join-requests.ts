import { driveAsking } from '../../src/client/asking.ts';
import { joinedRequest } from '../../src/client/joined.ts';
import { type Client, RequestError } from './client.ts';

/** The client, and what the sandbox has to be asked for in parts: to whoever asks, that is one request. */
export function joinRequests(client: Client): Client {
  /** By the id of such a request, the one of its part that is under way: it is what can be stopped. */
  const underWay = new Map<string, string>();
  return {
    ...client,
    async request(name, params, options = {}) {
      const work = joinedRequest(name, params);
      if (!work) return await client.request(name, params, options);
      const { id, ...rest } = options;
      let sent = 0;
      try {
        return await driveAsking(work, async (part, asked) => {
          if (id === undefined) return await client.request(part, asked, rest);
          const partId = sent === 0 ? id : `${id}.${sent}`;
          sent += 1;
          underWay.set(id, partId);
          return await client.request(part, asked, { ...rest, id: partId });
        });
      } catch (error) {
        // What the sandbox refuses has its words already; what is refused here has its own.
        throw error instanceof RequestError || !(error instanceof Error)
          ? error
          : new RequestError(error.message);
      } finally {
        if (id !== undefined) underWay.delete(id);
      }
    },
    cancel: (id) => client.cancel(underWay.get(id) ?? id),
  };
}
