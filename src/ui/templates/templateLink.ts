import { safeLink } from '../../shared/richText/safeLink.ts'

/** A link of a template leads to an address, or to what a variable holds: `{{ transaction.link }}` and nothing beside it. Pure. */
export function templateLink(url: string): string | null {
  const [, variable] = /^\s*(?:https?:\/\/)?\{\{-?\s*([a-zA-Z_][\w.]*)\s*-?\}\}\s*$/.exec(url) ?? []
  return variable === undefined ? safeLink(url) : `{{ ${variable} }}`
}
