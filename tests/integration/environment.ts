/** The settings that integration tests run with; imported before anything that reads them. */
process.env.DATABASE_URL ??= 'postgresql://unset@127.0.0.1:1/unset';
process.env.KOMA_SECRET ??= 'a secret for tests, thirty-two characters or more';
process.env.KOMA_URL ??= 'http://localhost:3000';
process.env.KOMA_LOG_LEVEL ??= 'silent';
process.env.KOMA_TRUST_PROXY ??= 'true';
process.env.NEXTAUTH_URL ??= process.env.KOMA_URL;
