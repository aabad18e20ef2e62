// Hocuspocus with its SQLite extension and the settings it comes with: `node hocuspocus.mjs PORT DIR`.
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const [port, folder] = process.argv.slice(2);
const extensions = [new SQLite({ database: `${folder}/hocuspocus.sqlite` })];
const server = new Server({ port: Number(port), address: '127.0.0.1', quiet: true, extensions });
await server.listen();
