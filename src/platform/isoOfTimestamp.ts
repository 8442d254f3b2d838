import { types } from 'pg'

const timestamptz = 1184

/**
 * A moment as PostgreSQL writes it (timestamptz as text, ISO style) as the ISO text that answers hold. For a session in
 * UTC, as the embedded PostgreSQL's is, that is moving characters; anything else is read as a date.
 */
export function isoOfTimestamp(text: string): string {
  if (text.length < 22 || text.length > 29 || !text.endsWith('+00') || text[10] !== ' ') {
    return (types.getTypeParser(timestamptz)(text) as Date).toISOString()
  }
  const fraction = text.length === 22 ? '000' : text.slice(20, -3).slice(0, 3).padEnd(3, '0')
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`
}
