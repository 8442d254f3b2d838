import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { TrustedProxies } from './callerAddress.ts'
import { developmentSecret } from './developmentSecret.ts'
import { address, EMAIL, isHostAndPort, isIssuer, isMailbox, isNetworks, isProxies, isSigningKey, listOf, oneOf, origins, wholeNumber } from './envRules.ts'
import { wrongStoreSettings } from './fileStore/wrongStoreSettings.ts'

/**
 * Everything that is set from outside, in one place. `docs/configure.md` explains each name; a name that is not here
 * does not exist. Empty means "not set", because that is what `${NAME:-}` in a compose file leaves behind.
 */

const variables = {
  NODE_ENV: oneOf(['development', 'production', 'test']).default('development'),
  PORT: wholeNumber('a port', 1, 65_535).default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: address('https://tracker.example.com', ['http:', 'https:'])
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  DATABASE_URL: address('postgres://user:password@host:5432/name', ['postgres:', 'postgresql:']).optional(),
  DATABASE_POOL: wholeNumber('a number of connections', 2, 500).default(20),
  DATA_DIR: z.string().default('.data'),
  PAYLOAD_SECRET: z
    .string()
    .refine((value) => value.length >= 32, { error: 'is too short (expected at least 32 characters)' })
    .optional(),
  ADMIN_EMAIL: z
    .string()
    .refine((value) => EMAIL.test(value), { error: 'is not an e-mail address' })
    .optional(),
  ADMIN_PASSWORD: z
    .string()
    .refine((value) => value.length >= 10, { error: 'is too short (expected at least 10 characters)' })
    .optional(),
  SMTP_URL: address('smtp://user:password@mail.example.com:587', ['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z
    .string()
    .refine(isMailbox, { error: 'is not a sender like "MDC Tracker <tracker@example.com>"' })
    .default('MDC Tracker <tracker@localhost.localdomain>'),
  SMTP_CONNECTIONS: wholeNumber('a number of connections', 1, 50).default(5),
  SMTP_PER_DOMAIN: wholeNumber('a number of mails', 1, 100).default(2),
  SMTP_TIMEOUT: wholeNumber('a number of seconds', 1, 600).default(60),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GOOGLE_ISSUER: z
    .string()
    .refine(isIssuer, { error: 'is not an address like https://accounts.google.com (http: only for this machine)' })
    .transform((value) => value.replace(/\/+$/, ''))
    .default('https://accounts.google.com'),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUSTED_PROXIES: z
    .string()
    .refine(isProxies, { error: 'is neither a number of proxies (0 to 10) nor a list of networks like 10.0.0.0/8,192.0.2.7' })
    .transform((value): TrustedProxies => (/^\d+$/.test(value) ? Number(value) : listOf(value)))
    .optional(),
  // How TRUSTED_PROXIES was called; who set it must not lose their limits by an update.
  TRUST_PROXY: wholeNumber('a number of proxies', 0, 10).default(0),
  CORS_ORIGINS: z
    .string()
    .refine((value) => origins(value).every((origin) => URL.parse(origin)?.origin === origin), {
      error: 'is not a list of origins like https://a.example.com,https://b.example.com',
    })
    .transform(origins)
    .default([]),
  // Machines that webhooks may call although they are not of the open internet, and then by http too.
  WEBHOOK_NETWORKS: z
    .string()
    .refine(isNetworks, { error: 'is not a list of networks like 10.0.0.0/8,192.0.2.7' })
    .transform(listOf)
    .default([]),
  ATTACHMENT_SCAN: z
    .string()
    .refine((value) => value === 'off' || isHostAndPort(value), {
      error: 'is neither off nor the host:port of a clamd, like clamav:3310',
    })
    .optional(),
  PUPPETEER_EXECUTABLE_PATH: z.string().optional(),
  S3_BUCKET: z
    .string()
    .refine((value) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value), { error: 'is not the name of a bucket like mdc-files' })
    .optional(),
  S3_ENDPOINT: address('https://storage.example.com', ['http:', 'https:']).optional(),
  S3_REGION: z
    .string()
    .refine((value) => /^[a-z0-9-]{2,40}$/.test(value), { error: 'is not a region like eu-central-1' })
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_FORCE_PATH_STYLE: oneOf(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
  FILE_DOWNLOADS: oneOf(['proxied', 'signed']).default('proxied'),
  AUDIT_SIGNING_KEY: z
    .string()
    .refine(isSigningKey, { error: 'is not an Ed25519 private key (expected PEM, or base64 of PKCS #8)' })
    .optional(),
  AUDIT_CHECKPOINTS: z
    .string()
    .transform((value) => value.split(',').map((folder) => folder.trim()).filter((folder) => folder !== ''))
    .default([]),
}

const schema = z.object(variables)

/** The settings as `readEnv` gives them: parsed, with the defaults filled in. */
export type ReadEnv = Omit<z.infer<typeof schema>, 'PUBLIC_URL' | 'TRUSTED_PROXIES' | 'S3_FORCE_PATH_STYLE'> & {
  PUBLIC_URL: string
  S3_FORCE_PATH_STYLE: boolean
  TRUSTED_PROXIES: TrustedProxies
}

/** The settings of this process: what `readEnv` gives, and what is on this machine's disk. */
export type Env = ReadEnv & {
  /** Absolute path of the folder for everything the product stores outside the database. */
  DATA_DIR: string
  PAYLOAD_SECRET: string
  /** Empty when no database is known: neither set nor started here yet. */
  DATABASE_URL: string
  /** True where demo accounts may exist: never when a person set NODE_ENV=production. */
  DEMO: boolean
  /** The demo office has half a year of work behind it. */
  DEMO_PAST: boolean
}

/** The names `readEnv` knows, for checks that documents and compose files name no other. */
export const environmentNames: readonly string[] = Object.keys(variables)

/** Names whose value must never be printed. */
const SECRETS = new Set(['PAYLOAD_SECRET', 'ADMIN_PASSWORD', 'DATABASE_URL', 'SMTP_URL', 'GOOGLE_CLIENT_SECRET', 'AUDIT_SIGNING_KEY', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'])

/** Raised with one line for each wrong setting; `message` is those lines. */
export class EnvError extends Error {
  lines: readonly string[]
  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.name = 'EnvError'
    this.lines = lines
  }
}

/**
 * Reads the settings from a table of names and texts, usually `process.env`.
 * Throws `EnvError` with a line for every wrong one, such as
 * `PORT: "abc" is not a port (expected a whole number from 1 to 65535)`.
 */
export const readEnv = (source: Readonly<Record<string, string | undefined>>): ReadEnv => {
  const given = Object.fromEntries(
    Object.keys(variables).map((name) => [name, source[name]?.trim() === '' ? undefined : source[name]?.trim()]),
  )
  const result = schema.safeParse(given)
  const issues = result.success ? [] : result.error.issues
  const lines = issues.map((issue) => lineOf(String(issue.path[0]), given, issue.message))

  if (given.NODE_ENV === 'production' && given.PAYLOAD_SECRET === undefined) {
    lines.push('PAYLOAD_SECRET: is required with NODE_ENV=production (expected at least 32 characters)')
  }
  if ((given.ADMIN_EMAIL === undefined) !== (given.ADMIN_PASSWORD === undefined)) {
    const missing = given.ADMIN_EMAIL === undefined ? 'ADMIN_EMAIL' : 'ADMIN_PASSWORD'
    lines.push(`${missing}: is missing (ADMIN_EMAIL and ADMIN_PASSWORD are set together or not at all)`)
  }
  if ((given.GOOGLE_CLIENT_ID === undefined) !== (given.GOOGLE_CLIENT_SECRET === undefined)) {
    const missing = given.GOOGLE_CLIENT_ID === undefined ? 'GOOGLE_CLIENT_ID' : 'GOOGLE_CLIENT_SECRET'
    lines.push(`${missing}: is missing (GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET are set together or not at all)`)
  }
  lines.push(...wrongStoreSettings(given))
  if (!result.success || lines.length > 0) throw new EnvError([...new Set(lines)])
  const { PORT, PUBLIC_URL, TRUSTED_PROXIES, TRUST_PROXY } = result.data
  return {
    ...result.data,
    PUBLIC_URL: PUBLIC_URL ?? `http://localhost:${PORT}`,
    TRUSTED_PROXIES: TRUSTED_PROXIES ?? TRUST_PROXY,
    // Amazon's own store has the bucket in the name of the machine, most others cannot.
    S3_FORCE_PATH_STYLE: result.data.S3_FORCE_PATH_STYLE ?? result.data.S3_ENDPOINT !== undefined,
  }
}

const lineOf = (name: string, given: Record<string, string | undefined>, message: string): string =>
  SECRETS.has(name) ? `${name}: the value ${message}` : `${name}: "${given[name] ?? ''}" ${message}`

let cached: Env | undefined

/**
 * The settings of this process, read once from the environment and `.env` (the environment wins). In development the
 * secret is made on first use and kept; without DATABASE_URL the embedded PostgreSQL of DATA_DIR is taken.
 * Throws `EnvError`.
 */
export const env = (): Env => {
  if (cached !== undefined) return cached
  loadEnvFile()
  const read = readEnv(process.env)
  const dataDirectory = resolve(read.DATA_DIR)
  cached = {
    ...read,
    DATA_DIR: dataDirectory,
    PAYLOAD_SECRET: read.PAYLOAD_SECRET ?? developmentSecret(dataDirectory),
    DATABASE_URL: read.DATABASE_URL ?? embeddedDatabaseUrl(dataDirectory),
    DEMO: read.NODE_ENV !== 'production' || process.env['MDC_DEMO'] === '1',
    DEMO_PAST: process.env['MDC_DEMO_PAST'] === '1',
  }
  return cached
}

/** Takes `.env` of the current folder into `process.env`, without replacing what is set already. */
export const loadEnvFile = (): void => {
  if (existsSync('.env')) process.loadEnvFile('.env')
}

/** So that a script run by hand beside a running product finds the same database. */
const embeddedDatabaseUrl = (dataDirectory: string): string => {
  const file = resolve(dataDirectory, 'postgres.json')
  if (!existsSync(file)) return ''
  const stored: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return z.object({ url: z.string() }).parse(stored).url
}
