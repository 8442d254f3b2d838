/** The longest name of a sheet, in characters. */
const longest = 31

/**
 * Gives each sheet a name that Excel takes: without the signs it refuses, short enough, unlike any other, and not the
 * one it keeps for itself ("History").
 */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set(['history'])
  return (wanted) => {
    const base = wanted.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ').replace(/\s+/g, ' ').trim().replace(/^'+|'+$/g, '') || '1'
    for (let number = 1; ; number += 1) {
      const mark = number === 1 ? '' : ` (${number})`
      const name = `${cut(base, longest - mark.length)}${mark}`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}

/** Cut between characters; lengths are counted as Excel does, in UTF-16. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).toWellFormed().replace(/\ufffd$/, '').trimEnd()
}
