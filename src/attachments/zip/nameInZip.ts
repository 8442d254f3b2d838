import type { Locale } from '../../shared/text.ts'

/**
 * Gives names for one archive, each once, whatever the case: "plan.pdf", then "plan (2).pdf". A version that is not the
 * latest says so in its name.
 */
export function nameInZip(): (fileName: string, version: number | null, locale: Locale) => string {
  const taken = new Set<string>()
  return (fileName, version, locale) => {
    const ending = /\.[^.]{1,16}$/.exec(fileName)?.[0] ?? ''
    const stem = fileName.slice(0, fileName.length - ending.length)
    const versioned = version === null ? stem : `${stem} (${locale === 'ar' ? 'نسخة' : 'version'} ${version})`
    let name = `${versioned}${ending}`
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${versioned} (${number})${ending}`
    taken.add(name.toLowerCase())
    return name
  }
}
