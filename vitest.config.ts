import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['tests/{unit,golden,integration}/**/*.test.{ts,tsx}'],
    // Whole processes killed in mid-work, which a busy machine makes slow: asked for by KOMA_PROCESSES=1.
    exclude: process.env.KOMA_PROCESSES
      ? []
      : ['tests/integration/launcher/**', 'tests/integration/jobs/drawing.test.ts'],
    setupFiles: ['tests/setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
