import { resolve } from 'node:path'
import { openBenchOffice } from './office.ts'
import { seedClocks } from './seedClocks.ts'

const clocks = Number(process.env['BENCH_CLOCKS'] ?? 100_000)
const due = 1000
const rounds = 3

/**
 * One sweep over 100,000 open transactions with clocks, of which 1,000 are due: steps that tell somebody, and, beside
 * them, automatic transitions, which are taken one by one. Seconds of each round on the wall; the first one is cold.
 */
export default async function sweepBench(): Promise<Record<string, unknown>> {
  process.env['BENCH_DIR'] ??= resolve(import.meta.dirname, '../.data/bench-sweep')
  process.env['BENCH_ROWS'] ??= '0'
  const office = await openBenchOffice()
  try {
    await seedClocks(office.sql, clocks)
    process.env['DATABASE_URL'] = office.databaseUrl
    process.env['PAYLOAD_SECRET'] = 'benchmark-benchmark-benchmark-benchmark'
    process.env['LOG_LEVEL'] = 'error'
    const { getPayload } = await import('payload')
    const { default: config } = await import('../payload.config.ts')
    const { closePayload } = await import('../src/platform/closePayload.ts')
    const { sweep } = await import('../src/timers/sweep.ts')
    const payload = await getPayload({ config, disableOnInit: true })
    const round = async (what: string): Promise<number> => {
      await office.sql(
        `update due_items set due_at = now() - interval '1 minute' where id in
           (select id from due_items where ${what} and done_at is null and due_at > now() order by id limit ${due})`,
      )
      const begin = performance.now()
      const { done, failed } = await sweep(payload)
      const seconds = (performance.now() - begin) / 1000
      if (done !== due || failed > 0) throw new Error(`${done} items were done and ${failed} failed; expected ${due} and 0.`)
      return seconds
    }
    const steps: number[] = []
    for (let index = 0; index < rounds; index += 1) steps.push(await round(`step = 'due'`))
    const transitions = await round(`kind = 'automatic'`)
    await closePayload(payload)
    const best = Math.min(...steps)
    return {
      clocks, due,
      stepSeconds: steps.map((seconds) => Number(seconds.toFixed(2))),
      stepsPerSecond: Math.round(due / best),
      transitionSeconds: Number(transitions.toFixed(2)),
      transitionsPerSecond: Math.round(due / transitions),
    }
  } finally {
    await office.close()
  }
}
