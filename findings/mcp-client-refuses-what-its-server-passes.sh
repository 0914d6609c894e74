#!/bin/sh
# @modelcontextprotocol/server 2.4.0 and @modelcontextprotocol/client 2.4.0, with zod 4.6.7
#
# The server holds a tool's result to its output schema and lets a key pass that the schema does not name, as zod does. What
# it publishes of the schema says that there are no further keys, so the client of the same release refuses the result.
#
#> published: additionalProperties false
#> server sends {"notes":3,"drafts":1}
#> client refuses: -32602
. "$(dirname "$0")/lib.sh"
packages @modelcontextprotocol/server@2.4.0 @modelcontextprotocol/client@2.4.0 zod@4.6.7
outcome <<'MODULE'
import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

const server = new McpServer({ name: 'server', version: '1.0.0' });
const description = { inputSchema: z.object({}), outputSchema: z.object({ notes: z.number() }) };
server.registerTool('count', description, () => ({ content: [], structuredContent: { notes: 3, drafts: 1 } }));

const [here, there] = InMemoryTransport.createLinkedPair();
const client = new Client({ name: 'client', version: '1.0.0' });
await server.connect(here);
const send = here.send.bind(here);
here.send = (message, ...rest) => {
  const sent = message.result?.structuredContent;
  if (sent) console.log(`server sends ${JSON.stringify(sent)}`);
  return send(message, ...rest);
};
await client.connect(there);

const [{ outputSchema }] = (await client.listTools()).tools;
console.log(`published: additionalProperties ${outputSchema.additionalProperties}`);
try {
  await client.callTool({ name: 'count', arguments: {} });
  console.log('client accepts');
} catch ({ code }) {
  console.log(`client refuses: ${code}`);
}
MODULE
