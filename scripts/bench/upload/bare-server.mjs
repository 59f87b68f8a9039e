// @ts-check
// The bare server of the row `upload`: takes any body and answers how many bytes came.
//   node bare-server.mjs [FILE]      with FILE it also hashes them and stores them there, flushed to the disk
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';

const target = process.argv[2];

const server = http.createServer((request, response) => {
  let bytes = 0;
  const hash = createHash('sha256');
  const file = target === undefined ? undefined : fs.createWriteStream(target, { flush: true });
  request.on('data', (chunk) => {
    bytes += chunk.length;
    if (file) hash.update(chunk);
  });
  const answer = () => response.end(file ? `${bytes} ${hash.digest('hex')}\n` : `${bytes}\n`);
  if (file) request.pipe(file).on('finish', answer);
  else request.on('end', answer);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${address.port}` })}\n`);
});
