import { readClockTime } from '../clockTime.ts'
import type { Text } from '../text.ts'
import { shown } from './makers.ts'

/** An address that mail can be sent to. */
export const isEmail = (value: string): Text | true =>
  /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(value) || {
    en: `${shown(value)} is not an email address.`,
    ar: `${shown(value)} ليس عنوان بريد إلكتروني.`,
  }

/** The part of an email address after the @, such as `example.com`. */
export const isDomain = (value: string): Text | true =>
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(value) || {
    en: `${shown(value)} is not an email domain; expected something like example.com.`,
    ar: `${shown(value)} ليس نطاق بريد، والمتوقع مثل example.com.`,
  }

/** A name of the IANA list. Offsets are refused: PostgreSQL reads "+03:00" the other way round. */
export function isTimeZone(value: string): Text | true {
  const wrong = {
    en: `${shown(value)} is not a time zone; expected a name such as Asia/Riyadh.`,
    ar: `${shown(value)} ليست منطقة زمنية، والمتوقع اسم مثل Asia/Riyadh.`,
  }
  if (!/^[A-Za-z]/.test(value)) return wrong
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '' || wrong
  } catch {
    return wrong
  }
}

/** A time of day, `HH:MM` on a 24 hour clock. */
export const isClockTime = (value: string): Text | true =>
  readClockTime(value) !== null || {
    en: `${shown(value)} is not a time of day; expected something like 07:30 or 22:00.`,
    ar: `${shown(value)} ليس وقتاً من اليوم، والمتوقع مثل 07:30 أو 22:00.`,
  }

/** Where an image can be fetched: an https address, or a path on this site. */
export const isImageAddress = (value: string): Text | true =>
  /^https:\/\/[^\s/]+\/\S*$/.test(value) ||
  /^\/(?!\/)\S+$/.test(value) || {
    en: `${shown(value)} is not an https address or a path on this site such as /logo.svg.`,
    ar: `${shown(value)} ليس عنوان https ولا مساراً على هذا الموقع مثل /logo.svg.`,
  }

/** An IPv4 or IPv6 address, or a network of them in CIDR form. */
export function isNetwork(value: string): Text | true {
  const [address = '', bits, more] = value.split('/')
  const four = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(address)
  const six = address.includes(':') && isSix(address)
  const widest = four ? 32 : 128
  const sized = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest)
  return ((four || six) && sized && more === undefined) || {
    en: `${shown(value)} is not an address; expected something like 192.0.2.7 or 192.0.2.0/24.`,
    ar: `${shown(value)} ليس عنوان شبكة، والمتوقع مثل 192.0.2.7 أو 192.0.2.0/24.`,
  }
}

function isSix(address: string): boolean {
  const sides = address.split('::')
  if (sides.length > 2) return false
  const groups = sides.flatMap((side) => (side === '' ? [] : side.split(':')))
  const complete = sides.length === 2 ? groups.length < 8 : groups.length === 8
  return complete && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))
}
