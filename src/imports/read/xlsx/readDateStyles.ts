import type { ReadLimits } from '../limits.ts'
import type { Zip } from './openZip.ts'
import { readXml } from './parseXml.ts'

/**
 * Which cell styles show their number as a date: `result[styleIndex]`. A date in a workbook is nothing but a number
 * with such a style.
 */
export async function readDateStyles(zip: Zip, path: string | null, limits: ReadLimits): Promise<boolean[]> {
  if (!path) return []
  const customDates = new Set<number>()
  const dateStyles: boolean[] = []
  let inCellFormats = false
  await readXml(
    await zip.stream(path),
    {
      open(name, attributes) {
        if (name === 'cellXfs') inCellFormats = true
        if (name === 'numFmt' && showsDate(attributes.formatCode ?? '')) customDates.add(Number(attributes.numFmtId))
        if (name === 'xf' && inCellFormats) {
          const format = Number(attributes.numFmtId ?? 0)
          dateStyles.push(isBuiltInDate(format) || customDates.has(format))
        }
      },
      close(name) {
        if (name === 'cellXfs') inCellFormats = false
      },
    },
    limits,
  )
  return dateStyles
}

// 27 to 36 and 50 to 58 are the built-in dates of East Asian editions.
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) ||
    (format >= 27 && format <= 36) ||
    (format >= 45 && format <= 47) ||
    (format >= 50 && format <= 58)
  )
}

/** Whether a number format shows day, month, year or time, quoted text, escapes, colours and locales left aside. */
export function showsDate(formatCode: string): boolean {
  const bare = formatCode
    .replace(/"[^"]*"?/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
  return /[dmyhs]/i.test(bare.replace(/general/gi, ''))
}
