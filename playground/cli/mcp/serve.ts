import { once } from 'node:events';
import * as z from 'zod/mini';
import { version } from '../../../package.json';
import { explain } from '../desk/failure.ts';
import { type Folder, openFolder } from './folder.ts';
import { ArgumentError } from './tool.ts';
import { tools } from './tools.ts';

export interface McpOptions {
  folder: string;
}

const instructions = `Customer-journey maps on FigJam boards, as files in one folder: nothing outside it is read or written, and there is no network.
Begin with list_files and list_maps. To change a map: read_map, edit its JSON (keep ids), plan_change, look, then apply_change.`;

/**
 * Serves the Model Context Protocol on standard input and output until the input ends: what the command line does, for agents. One
 * request after the other, so that two changes to a board never meet. Throws `Failure` where the folder cannot be opened.
 */
export async function serveMcp({ folder: given }: McpOptions): Promise<void> {
  const folder = await openFolder(given);
  // Nothing but this command needs it, and it is slow to load.
  const [{ Server }, { StdioServerTransport }, { CallToolRequestSchema, ListToolsRequestSchema }] =
    await Promise.all([
      import('@modelcontextprotocol/sdk/server/index.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
      import('@modelcontextprotocol/sdk/types.js'),
    ]);
  const server = new Server({ name: 'throughline', version }, { capabilities: { tools: {} }, instructions });
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: tools.map(describeTool) }));
  let before: Promise<unknown> = Promise.resolve();
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const work = before.then(() => answerCall(params.name, params.arguments, folder));
    before = work;
    return await work;
  });
  await server.connect(new StdioServerTransport());
  await once(process.stdin, 'end');
  await before;
  await server.close();
}

function describeTool({ name, title, description, readsOnly, schema }: (typeof tools)[number]) {
  const { $schema: _, ...inputSchema } = z.toJSONSchema(schema, { io: 'input' });
  return {
    name,
    title,
    description,
    inputSchema: { ...inputSchema, type: 'object' as const },
    annotations: { readOnlyHint: readsOnly, destructiveHint: false, openWorldHint: false },
  };
}

/** What was asked, as text in JSON; what went wrong, in words. */
async function answerCall(name: string, args: unknown, folder: Folder) {
  const tell = (text: string) => ({ content: [{ type: 'text' as const, text: folder.hide(text) }] });
  try {
    const tool = tools.find((each) => each.name === name);
    if (tool === undefined)
      throw new ArgumentError(
        `There is no tool ${JSON.stringify(name)}: there are ${tools.map((each) => each.name).join(', ')}.`,
      );
    return tell(JSON.stringify(await tool.run(args, folder), null, 1));
  } catch (error) {
    return { ...tell(error instanceof ArgumentError ? error.message : explain(error)), isError: true };
  }
}
