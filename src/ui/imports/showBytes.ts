import type { Locale } from '../../shared/text.ts'

const megabyte = 1024 * 1024
const units = { en: { megabytes: 'MB', kilobytes: 'KB' }, ar: { megabytes: 'ميغابايت', kilobytes: 'كيلوبايت' } }

/** 1572864 as "1.5 MB". */
export function showBytes(bytes: number, locale: Locale): string {
  const { megabytes, kilobytes } = units[locale]
  if (bytes >= megabyte) return `${(bytes / megabyte).toFixed(1)} ${megabytes}`
  return `${Math.max(bytes > 0 ? 1 : 0, Math.round(bytes / 1024))} ${kilobytes}`
}
