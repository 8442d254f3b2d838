import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Client } from 'pg'

/**
 * Runs a script as a worker of its own, holds it at its next write to `table`, and kills it there with SIGKILL: what it
 * did before in the same tx must leave nothing. Rejects when the script ends before it comes there.
 */
export async function killWaitingWorker(databaseUrl: string, table: string, [script, ...args]: [string, ...string[]]): Promise<void> {
  const blocker = new Client({ connectionString: databaseUrl })
  await blocker.connect()
  try {
    await blocker.query('begin')
    await blocker.query(`lock table ${table} in access exclusive mode`)
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const gone = once(child, 'exit')
    try {
      while (!(await isWaitedFor(blocker, table))) {
        if (child.exitCode !== null) throw new Error(`The worker ended with ${child.exitCode} before it was killed.`)
        await blocker.query('select pg_sleep(0.05)')
      }
    } finally {
      child.kill('SIGKILL')
      await gone
    }
    await blocker.query('rollback')
  } finally {
    await blocker.end()
  }
}

async function isWaitedFor(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query('select 1 from pg_locks where relation = $1::regclass and not granted', [table])
  return rows.length > 0
}
