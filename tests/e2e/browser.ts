import { existsSync } from 'node:fs';

/** Browsers that may be installed, tried when the one from npm can't be unpacked. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium from npm alone, with the system libraries that it brings; unpacked to the temporary folder at first. */
export async function browserPath(): Promise<string> {
  // Makes it unpack its own system libraries too.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  try {
    return await chromium.executablePath();
  } catch (error) {
    const installed = INSTALLED.find((path) => existsSync(path));
    if (installed !== undefined) return installed;
    throw new Error('No browser for the journeys: the one from npm could not be unpacked, and none is installed.', {
      cause: error,
    });
  }
}
