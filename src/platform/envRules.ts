import { z } from 'zod'
import { isNetwork } from '../shared/settings/rules.ts'
import { ed25519Key } from './ed25519.ts'

/** What a value from the environment may be; each message reads on behind the name and the value. */

export const wholeNumber = (what: string, from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `is not ${what} (expected a whole number from ${from} to ${to})` })
    .transform(Number)
    .refine((value) => value >= from && value <= to, {
      error: `is not ${what} (expected a whole number from ${from} to ${to})`,
    })

export const oneOf = <const Choice extends string>(choices: readonly Choice[]) =>
  z.enum(choices, { error: `is not one of ${choices.join(', ')}` })

const isUrl = (value: string, protocols: readonly string[]): boolean => {
  const url = URL.parse(value)
  return url !== null && protocols.includes(url.protocol) && url.hostname !== ''
}

export const address = (example: string, protocols: readonly string[]) =>
  z.string().refine((value) => isUrl(value, protocols), { error: `is not an address like ${example}` })

/** https; http only where nobody can listen in between: on this very machine. */
export const isIssuer = (value: string): boolean =>
  isUrl(value, ['https:']) || (isUrl(value, ['http:']) && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(value).hostname))

export const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/
export const isMailbox = (value: string): boolean => EMAIL.test(value.replace(/^.*<([^<>]+)>\s*$/, '$1'))
export const isHostAndPort = (value: string): boolean => {
  const port = Number(/^[\w.-]+:(\d{1,5})$/.exec(value)?.[1] ?? 0)
  return port >= 1 && port <= 65_535
}
export const origins = (value: string): string[] =>
  value
    .split(',')
    .map((origin) => origin.trim().replace(/\/$/, ''))
    .filter((origin) => origin !== '')

export const listOf = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
export const isProxies = (value: string): boolean =>
  /^\d+$/.test(value) ? Number(value) <= 10 : listOf(value).every((network) => isNetwork(network) === true)
export const isNetworks = (value: string): boolean => listOf(value).every((network) => isNetwork(network) === true)
export const isSigningKey = (value: string): boolean => {
  try {
    return ed25519Key(value).type === 'private'
  } catch {
    return false
  }
}
