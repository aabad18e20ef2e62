// A stock tus-js-client: uploads one file, going on where an earlier process stopped.
// Arguments: endpoint, token, project, file, file of remembered uploads. Prints one JSON line per event.
import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { FileUrlStorage, Upload } from 'tus-js-client';

const [endpoint, token, project, path, remembered, pauseMs] = process.argv.slice(2);
const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);

const upload = new Upload(createReadStream(path), {
  endpoint,
  headers: { Authorization: `Bearer ${token}` },
  metadata: { filename: basename(path), filetype: 'audio/wav', project },
  uploadSize: statSync(path).size,
  chunkSize: 200_000,
  retryDelays: [100, 200, 400, 800, 1600],
  urlStorage: new FileUrlStorage(remembered),
  fingerprint: async () => `${project} ${path}`,
  onChunkComplete: (_size, accepted) => tell({ accepted }),
  onAfterResponse: () => new Promise((resolve) => setTimeout(resolve, Number(pauseMs))),
  onError: (error) => {
    tell({ error: error.message });
    process.exit(1);
  },
  onSuccess: ({ lastResponse }) => {
    tell({ recording: lastResponse.getHeader('Earmark-Recording') });
    process.exit(0);
  },
});
const earlier = await upload.findPreviousUploads();
if (earlier.length > 0) upload.resumeFromPreviousUpload(earlier[0]);
tell({ resumes: earlier.length > 0 });
upload.start();
