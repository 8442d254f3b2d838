import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../src/platform/embeddedPostgres/startEmbeddedPostgres.ts'
import './chromium.ts'
import { clamdOrWhyNot } from './clamd.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The maintenance database of the tests' own PostgreSQL; `cloneDatabase` works from it. */
    postgresUrl: string
    /** The clamd of this machine, installed if that was possible; or why there is none. */
    clamd: { program: string } | { missing: string }
  }
}

export const TEMPLATE = 'mdc_template'

/** Starts a PostgreSQL for the integration tests and migrates one database in it, which each test file then clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const clamd = clamdOrWhyNot()
  const directory = await mkdtemp(join(tmpdir(), 'mdc-test-'))
  const postgres = await startEmbeddedPostgres({ directory, durable: false })
  const teardown = async () => {
    await postgres.stop()
    await rm(directory, { recursive: true, force: true })
  }
  try {
    await createTemplate(postgres.urlOf('postgres'))
    await run('scripts/migrate.ts', postgres.urlOf(TEMPLATE), directory)
    await run('tests/helpers/seedTemplate.ts', postgres.urlOf(TEMPLATE), directory)
  } catch (error) {
    await teardown()
    throw error
  }
  project.provide('postgresUrl', postgres.urlOf('postgres'))
  const scanner = await clamd
  if ('missing' in scanner) console.warn(`Tests with a real virus scanner are skipped: ${scanner.missing}`)
  project.provide('clamd', scanner)
  return teardown
}

const createTemplate = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`).finally(() => client.end())
}

/** In a process of its own, exactly as a start of the product does it. */
const run = async (script: string, url: string, directory: string): Promise<void> => {
  try {
    await promisify(execFile)(process.execPath, [script], {
      env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: directory, LOG_LEVEL: 'warn' },
    })
  } catch (error) {
    const hasOutput = error instanceof Error && 'stdout' in error && 'stderr' in error
    const said = hasOutput ? `${error.stdout}${error.stderr}` : error
    throw new Error(`The test database could not be prepared by ${script}:\n${String(said)}`, { cause: error })
  }
}
