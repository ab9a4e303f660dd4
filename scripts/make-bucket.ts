import { CreateBucketCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { environment } from '@/lib/server/environment';

/** Makes the bucket that the `KOMA_S3_…` settings name, unless it is there. For a fresh object store; may be repeated. */
const { s3 } = environment();
if (s3 === null) throw new Error('Name the bucket in KOMA_S3_BUCKET.');
const client = new S3Client({
  region: s3.region,
  forcePathStyle: s3.pathStyle,
  ...(s3.endpoint === null ? {} : { endpoint: s3.endpoint }),
  ...(s3.credentials === null
    ? {}
    : { credentials: { accessKeyId: s3.credentials.id, secretAccessKey: s3.credentials.secret } }),
});
try {
  await client.send(new CreateBucketCommand({ Bucket: s3.bucket }));
  process.stdout.write(`The bucket ${s3.bucket} was made.\n`);
} catch (error) {
  const isThere = ['BucketAlreadyOwnedByYou', 'BucketAlreadyExists'];
  if (!(error instanceof S3ServiceException) || !isThere.includes(error.name)) throw error;
  process.stdout.write(`The bucket ${s3.bucket} is there.\n`);
}
