/**
 * A Request that holds this very signal. One that is given to the constructor is only followed, through what the next
 * garbage collection takes away: whoever reads for minutes would never hear that the caller is gone.
 */
export function requestWith(signal: AbortSignal, url: URL | string, init: RequestInit & { duplex?: 'half' }): Request {
  return Object.defineProperty(new Request(url, init), 'signal', { value: signal })
}
