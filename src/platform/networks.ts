import { BlockList, isIP } from 'node:net'

/** Lists that were asked about, by their text: settings and environment hold few, and each is asked with every request. */
const known = new Map<string, BlockList>()

/** Whether an address lies in one of the networks: `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`. */
export function isInNetworks(address: string, networks: readonly string[]): boolean {
  // A connection over both families tells an IPv4 address in an IPv6 one.
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  const family = isIP(plain)
  if (family === 0 || networks.length === 0) return false
  return listOf(networks).check(plain, family === 4 ? 'ipv4' : 'ipv6')
}

function listOf(networks: readonly string[]): BlockList {
  const key = networks.join(' ')
  const made = known.get(key)
  if (made) return made
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  if (known.size >= 50) known.clear()
  known.set(key, list)
  return list
}
