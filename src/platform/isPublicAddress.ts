import { isIP } from 'node:net'
import { isInNetworks } from './networks.ts'

/** Of IPv4, what leads to no machine of the open internet: IANA's registry of special addresses, and multicast. */
const special4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24',
  '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24',
  '224.0.0.0/4', '240.0.0.0/4',
] as const

/** Of IPv6 only this is given to machines of the open internet … */
const global6 = ['2000::/3'] as const
/** … without these: protocols, documentation, and 6to4, whose addresses stand for any IPv4 one. */
const special6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'] as const

/**
 * Whether an address is one of the open internet: not this machine, not a network of the house, not the cloud's own
 * services, not one that stands for such an address in other clothes (`::ffff:7f00:1`, 6to4, NAT64).
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !isInNetworks(address, special4)
  return family === 6 && !address.includes('%') && isInNetworks(address, global6) && !isInNetworks(address, special6)
}
