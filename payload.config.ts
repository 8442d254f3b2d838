import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import { buildConfig } from 'payload'
import { mdcTracker } from './src/index.ts'
import { env } from './src/platform/env.ts'
import { mailOf } from './src/platform/mail.ts'

/** The app, first user of our own plugin: environment, database, languages, plugin. No rules here. */
const settings = env()
const here = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: settings.PAYLOAD_SECRET,
  serverURL: settings.PUBLIC_URL,
  routes: { api: '/api/v1' },
  cors: {
    origins: [settings.PUBLIC_URL, ...settings.CORS_ORIGINS],
    headers: ['If-Match', 'Idempotency-Key', 'X-Request-Id'],
  },
  csrf: [settings.PUBLIC_URL, ...settings.CORS_ORIGINS],
  db: postgresAdapter({
    push: false,
    migrationDir: path.join(here, 'migrations'),
    extensions: ['pg_trgm'],
    pool: {
      connectionString: settings.DATABASE_URL,
      max: settings.DATABASE_POOL,
      connectionTimeoutMillis: 15_000,
      idle_in_transaction_session_timeout: 60_000,
      statement_timeout: 120_000,
    },
  }),
  email: mailOf(settings),
  i18n: { supportedLanguages: { en, ar }, fallbackLanguage: 'en' },
  telemetry: false,
  plugins: [mdcTracker({ secureCookies: settings.PUBLIC_URL.startsWith('https:') })],
  admin: { importMap: { baseDir: here, importMapFile: path.join(here, 'src/app/(payload)/admin/importMap.js') } },
  typescript: { autoGenerate: false, outputFile: path.join(here, 'src/payload-types.ts') },
  logger: { options: { level: settings.LOG_LEVEL } },
})

