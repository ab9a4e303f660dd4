import type { NextConfig } from 'next';

const config: NextConfig = {
  serverExternalPackages: [
    'onnxruntime-node',
    '@electric-sql/pglite',
    'sharp',
    'harfbuzzjs',
    'pdfkit',
    'pg',
    'pino',
    'nodemailer',
    '@node-rs/argon2',
    '@prisma/client',
    '@prisma/adapter-pg',
  ],
  poweredByHeader: false,
  // Types are checked by `npm run typecheck`; a build on a person's machine should not repeat it.
  typescript: { ignoreBuildErrors: true },
  headers: () =>
    Promise.resolve([
      {
        source: '/(.*)',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'X-Frame-Options', value: 'DENY' },
          { key: 'Referrer-Policy', value: 'same-origin' },
          { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
          { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
        ],
      },
    ]),
};

export default config;
