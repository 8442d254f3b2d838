import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@payload-config': new URL('./payload.config.ts', import.meta.url).pathname } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.spec.ts', 'tests/*.spec.ts'], exclude: ['src/**/*.int.spec.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['tests/int/**/*.int.spec.ts', 'tests/regressions/**/*.int.spec.ts'],
          globalSetup: ['tests/helpers/globalSetup.ts'],
          isolate: false,
          setupFiles: ['tests/helpers/freshStart.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          // What passes only then is named at the end of `npm test`.
          retry: 1,
        },
      },
    ],
  },
})
