#!/bin/sh
# @modelcontextprotocol/server 2.4.0 and valibot 1.5.0
#
# A tool whose input is described by a schema of valibot is registered without a word and can be called. The list of tools
# cannot be asked for any more: it fails as a whole, for the tools that are described otherwise too.
#
#> zod alone: list search
#> valibot beside it: registered
#> valibot beside it: list fails, -32603
#> valibot beside it: a call answers "found"
. "$(dirname "$0")/lib.sh"
packages @modelcontextprotocol/server@2.4.0 @modelcontextprotocol/client@2.4.0 valibot@1.5.0 zod@4.6.7
outcome <<'MODULE'
import { Client } from '@modelcontextprotocol/client';
import { InMemoryTransport, McpServer } from '@modelcontextprotocol/server';
import * as v from 'valibot';
import * as z from 'zod';

const answer = () => ({ content: [{ type: 'text', text: 'found' }] });

async function connected(server) {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'client', version: '1.0.0' });
  await server.connect(here);
  await client.connect(there);
  return client;
}

async function listOf(client) {
  try {
    return `list ${(await client.listTools()).tools.map(({ name }) => name).join(' ')}`;
  } catch ({ code }) {
    return `list fails, ${code}`;
  }
}

const serverWithSearch = () => {
  const server = new McpServer({ name: 'server', version: '1.0.0' });
  server.registerTool('search', { inputSchema: z.object({ q: z.string() }) }, answer);
  return server;
};

console.log(`zod alone: ${await listOf(await connected(serverWithSearch()))}`);
const server = serverWithSearch();
server.registerTool('find', { inputSchema: v.object({ q: v.string() }) }, answer);
console.log('valibot beside it: registered');
const client = await connected(server);
console.log(`valibot beside it: ${await listOf(client)}`);
const { content } = await client.callTool({ name: 'find', arguments: { q: 'plan' } });
console.log(`valibot beside it: a call answers ${JSON.stringify(content[0].text)}`);
MODULE
