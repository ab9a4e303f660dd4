import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3BlobStore } from '@/lib/server/storage/s3-blob-store';
import { type S3Server, startS3Server } from '../storage/s3-server';

const run = promisify(execFile);
let server: S3Server | null = null;
beforeAll(async () => {
  server = await startS3Server();
});
afterAll(() => server?.stop());

describe('The bucket of a fresh store', () => {
  it('is made once, and takes pictures', async () => {
    const settings = { ...server!.settings, bucket: 'fresh' };
    const variables = {
      ...process.env,
      DATABASE_URL: 'postgresql://unused@127.0.0.1:9/unused',
      KOMA_S3_BUCKET: settings.bucket,
      KOMA_S3_ENDPOINT: settings.endpoint ?? '',
      KOMA_S3_ACCESS_KEY_ID: settings.credentials?.id,
      KOMA_S3_SECRET_ACCESS_KEY: settings.credentials?.secret,
    };
    const make = () => run(process.execPath, ['--import', 'tsx', 'scripts/make-bucket.ts'], { env: variables });
    expect((await make()).stdout).toBe('The bucket fresh was made.\n');
    expect((await make()).stdout).toBe('The bucket fresh is there.\n');
    const store = createS3BlobStore(settings);
    const sha256 = await store.put(new Uint8Array([1, 2, 3]));
    expect(await store.get(sha256)).toEqual(new Uint8Array([1, 2, 3]));
  });
});
