import { readFileSync } from 'node:fs'

/** The text of a file, empty when there is none. */
export const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
