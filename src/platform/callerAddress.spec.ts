import { describe, expect, it } from 'vitest'
import { callerAddress, isProxy } from './callerAddress.ts'

const proxy = '10.0.0.5'
const caller = '203.0.113.9'

describe('without a proxy', () => {
  it.each([undefined, caller, `${caller}, 127.0.0.1`, '127.0.0.1'])('nothing that is sent counts: %s', (forwarded) => {
    expect(callerAddress('198.51.100.1', forwarded, 0)).toBe('198.51.100.1')
    expect(callerAddress('198.51.100.1', forwarded, [])).toBe('198.51.100.1')
  })
})

describe('behind a number of proxies', () => {
  it.each([
    ['one', 1, caller, caller],
    ['one, and a forged entry on the left', 1, `127.0.0.1, ${caller}`, caller],
    ['two', 2, `1.1.1.1, ${caller}, 10.0.0.6`, caller],
    ['with a port', 1, `${caller}:51234`, caller],
    ['IPv6 in brackets', 1, '[2001:db8::1]:443', '2001:db8::1'],
    ['what is no address', 1, 'admin', proxy],
    ['a script', 1, "1' or sleep(3)", proxy],
    ['nothing', 1, undefined, proxy],
    ['fewer than there should be', 3, `${caller}, 10.0.0.6`, proxy],
  ])('%s', (_what, hops, forwarded, expected) => {
    expect(callerAddress(proxy, forwarded, hops)).toBe(expected)
  })
})

describe('behind proxies of known networks', () => {
  const trusted = ['10.0.0.0/8', '2001:db8:1::/48']

  it.each([
    ['one proxy', proxy, caller, caller],
    ['IPv4 told as IPv6', `::ffff:${proxy}`, caller, caller],
    ['two proxies', proxy, `${caller}, 10.1.1.1`, caller],
    ['an IPv6 proxy', '2001:db8:1::9', caller, caller],
    ['forged entries on the left', proxy, `10.9.9.9, 127.0.0.1, ${caller}`, caller],
    ['a forged proxy on the left', proxy, `${caller}, 192.0.2.44`, '192.0.2.44'],
    ['somebody who is no proxy', '198.51.100.1', caller, '198.51.100.1'],
    ['what is no address', proxy, `${caller}, unknown`, proxy],
    ['only proxies', proxy, '10.1.1.1', '10.1.1.1'],
  ])('%s', (_what, direct, forwarded, expected) => {
    expect(callerAddress(direct, forwarded, trusted)).toBe(expected)
  })

  it('only they are believed', () => {
    expect(isProxy(proxy, trusted)).toBe(true)
    expect(isProxy('198.51.100.1', trusted)).toBe(false)
    expect([isProxy(proxy, 0), isProxy(proxy, 1), isProxy(proxy, [])]).toEqual([false, true, false])
  })
})
