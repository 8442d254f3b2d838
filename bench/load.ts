import { loadavg } from 'node:os'
import autocannon, { type LoadOptions } from 'autocannon'

const seconds = Number(process.env['BENCH_SECONDS'] ?? 8)

/** Ten connections for some seconds, after a short run that only warms up; requests a second, milliseconds, failures. */
export async function load(options: Omit<LoadOptions, 'connections' | 'duration'>): Promise<Record<string, number>> {
  const connections = 10
  await autocannon({ ...options, connections, duration: 3 })
  const result = await autocannon({ ...options, connections, duration: seconds })
  return {
    perSecond: Math.round(result.requests.total / result.duration),
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    max: result.latency.max,
    failures: result.errors + result.timeouts + result.non2xx,
    loadAverage: Number(loadavg()[0]?.toFixed(2)),
  }
}
