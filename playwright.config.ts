import { defineConfig } from '@playwright/test'
import { args, executablePath } from './tests/helpers/chromium.ts'

/** Browser tests against a product that tests/e2e/globalSetup.ts starts, or against the one at E2E_URL. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/globalSetup.ts',
  // One office for all: the tests make their own transactions in it, one after the other.
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  timeout: 90_000,
  // What passes only then is named at the end of `npm test`.
  retries: 1,
  expect: { timeout: 20_000 },
  use: {
    // Read again in the process of the tests, after the global setup has set it.
    baseURL: process.env['PRODUCT_URL'] ?? process.env['E2E_URL'],
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
})
