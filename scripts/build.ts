import { generateClient } from './launcher/generate-client';
import { buildAll } from './launcher/studio-build';

/** `npm run build`: the pages, when their sources changed; `npm start` does the same. For images of containers. */
generateClient();
await buildAll({
  signal: new AbortController().signal,
  onBuild: () => process.stdout.write('Building the pages…\n'),
});
