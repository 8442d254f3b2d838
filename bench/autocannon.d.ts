/** The part of autocannon that the benchmarks use; the package brings no types. */
declare module 'autocannon' {
  export type LoadRequest = { method?: string; path?: string; body?: string; headers?: Record<string, string> }
  export type LoadOptions = {
    url: string
    connections: number
    /** Seconds. */
    duration?: number
    /** Requests in all, instead of a duration. */
    amount?: number
    headers?: Record<string, string>
    requests?: (LoadRequest & { setupRequest?: (request: LoadRequest) => LoadRequest })[]
  }
  export type LoadResult = {
    requests: { average: number; total: number }
    latency: { average: number; p50: number; p97_5: number; p99: number; max: number }
    duration: number
    errors: number
    timeouts: number
    non2xx: number
    '2xx': number
  }
  export default function autocannon(options: LoadOptions): Promise<LoadResult>
}
