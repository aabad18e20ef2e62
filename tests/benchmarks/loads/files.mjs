// Ranges of one file, as plainly as Node can: `node files.mjs PORT FILE`. Knows nobody, checks nothing.
import { createReadStream } from 'node:fs';
import http from 'node:http';

const [port, file] = process.argv.slice(2);
const server = http.createServer((request, answer) => {
  const [start, end] = request.headers.range.match(/\d+/g).map(Number);
  answer.writeHead(206, { 'Content-Length': end - start + 1, 'Content-Type': 'audio/wav' });
  createReadStream(file, { start, end, highWaterMark: 1 << 18 }).pipe(answer);
});
server.listen(Number(port), '127.0.0.1');
