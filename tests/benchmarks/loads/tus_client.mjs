// tus-js-client as it comes, some files at once. Arguments: endpoint, token, project, how many at
// once, files. Ends with code 1 if one does not arrive.
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Upload } from 'tus-js-client';

const [endpoint, token, project, atOnce, ...folders] = process.argv.slice(2);
const waiting = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

function send(path) {
  return new Promise((resolve, reject) => {
    const upload = new Upload(createReadStream(path), {
      endpoint,
      headers: token ? { Authorization: `Bearer ${token}` } : {},
      metadata: { filename: basename(path), filetype: 'audio/wav', project },
      uploadSize: statSync(path).size,
      uploadDataDuringCreation: true,
      onError: reject,
      onSuccess: resolve,
    });
    upload.start();
  });
}

async function work() {
  for (let path = waiting.pop(); path; path = waiting.pop()) await send(path);
}

await Promise.all(Array.from({ length: Number(atOnce) }, work));
