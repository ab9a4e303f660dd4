import S3rver from '@20minutes/s3rver';

const server = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  // It signs the path of a bucket without the slash that the client puts behind it (listing).
  allowMismatchedSignatures: true,
  directory: process.argv[2],
  configureBuckets: [{ name: 'koma' }],
});
const { port } = await server.run();
process.send(port);
process.on('disconnect', () => process.exit(0));
