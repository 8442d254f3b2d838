import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { args, executablePath } from './tests/helpers/chromium.ts'

/**
 * Browser tests against a running product: the one at BASE_URL (scripts/runTests.ts starts one on a data directory of
 * its own), else one that is started here the same way.
 */
const given = process.env['BASE_URL']
const port = 4490
const baseURL = given ?? `http://localhost:${port}`

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One office for all: the tests make their own transactions in it, one after the other.
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    launchOptions: { executablePath, args: [...args] },
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Asia/Riyadh',
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'sign in', testMatch: 'signIn.setup.ts' },
    { name: 'chromium', testMatch: '*.spec.ts', dependencies: ['sign in'] },
  ],
  ...(given
    ? {}
    : {
        webServer: {
          command: 'node scripts/start.mjs',
          url: `${baseURL}/api/v1/health/ready`,
          timeout: 600_000,
          gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 30_000 },
          env: { PORT: String(port), DATA_DIR: join(tmpdir(), `mdc-e2e-${process.pid}`), DATABASE_URL: '', PUBLIC_URL: baseURL },
        },
      }),
})
