import { loadavg } from 'node:os'
import autocannon, { type LoadOptions } from 'autocannon'
import type { BenchOffice } from './office.ts'

const seconds = Number(process.env['BENCH_SECONDS'] ?? 8)

/**
 * Ten connections for some seconds, after a short run that only warms up: requests a second, milliseconds, failures.
 * On a machine that others use too, the milliseconds of processor per request say more: they change little with load.
 */
export async function load(
  office: BenchOffice,
  options: Omit<LoadOptions, 'connections' | 'duration' | 'url'> & { path?: string },
): Promise<Record<string, number>> {
  const connections = 10
  const { path = '', ...rest } = options
  const all = { ...rest, url: office.url + path, connections }
  await autocannon({ ...all, duration: 3 })
  const before = office.cpu()
  const result = await autocannon({ ...all, duration: seconds })
  const after = office.cpu()
  const perRequest = (from: number, to: number) => Number(((to - from) / Math.max(1, result.requests.total)).toFixed(2))
  return {
    perSecond: Math.round(result.requests.total / result.duration),
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    max: result.latency.max,
    failures: result.errors + result.timeouts + result.non2xx,
    serverCpuMs: perRequest(before.server, after.server),
    postgresCpuMs: perRequest(before.postgres, after.postgres),
    loadAverage: Number(loadavg()[0]?.toFixed(2)),
  }
}
