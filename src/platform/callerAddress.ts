import { isIP } from 'node:net'
import { isInNetworks } from './networks.ts'

/**
 * The reverse proxies whose word on the caller's address is taken: how many stand in front (0: none), or the networks
 * they are in.
 */
export type TrustedProxies = number | readonly string[]

/**
 * The address a request came from. `direct` is the other end of the connection; `forwarded` is X-Forwarded-For, to
 * which every proxy adds whom it heard on the right, and anybody may write what they like on the left. So it is read
 * from the right, and only as far as trusted proxies wrote it: with a number, that many entries; with networks, until
 * the first address that is no proxy of ours. What is no address at all is not believed either.
 */
export function callerAddress(direct: string, forwarded: string | undefined, trusted: TrustedProxies): string {
  const chain = (forwarded ?? '').split(',').map(plainAddress)
  if (typeof trusted === 'number') {
    const told = trusted === 0 ? undefined : chain.at(-trusted)
    return told === undefined || told === '' ? direct : told
  }
  let heard = direct
  for (const told of chain.toReversed()) {
    if (told === '' || !isInNetworks(heard, trusted)) return heard
    heard = told
  }
  return heard
}

/** Whether what proxies tell (host, protocol) may be believed on this connection. */
export function isProxy(direct: string, trusted: TrustedProxies): boolean {
  return typeof trusted === 'number' ? trusted > 0 : isInNetworks(direct, trusted)
}

/** An entry of X-Forwarded-For without port and brackets; empty when it is no address. */
function plainAddress(entry: string): string {
  const text = entry.trim()
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text
  return isIP(bare) === 0 ? '' : bare
}
