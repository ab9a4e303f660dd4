import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const shared = { setupFiles: ['tests/setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { ...shared, name: 'plain', include: ['tests/{unit,golden}/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/integration/start-services.ts'],
        },
      },
    ],
  },
});
