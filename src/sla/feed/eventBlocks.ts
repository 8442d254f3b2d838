/** The lines of one VEVENT, unfolded, and the line of the feed on which it begins (from 1). */
export type EventBlock = { line: number; lines: string[] }

/**
 * The events of a feed, each by itself: the parser gives up at the first line it cannot read, and one bad event must
 * not take the others with it. Line ends of any kind; an event that never ends ends with the next one, or the text.
 */
export function eventBlocks(text: string): EventBlock[] {
  const blocks: EventBlock[] = []
  let open: EventBlock | null = null
  let inside = 0
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^[ \t]/.test(line)) {
      // A folded line goes on where the line before it ended.
      if (open && inside === 0 && open.lines.length > 0) open.lines.push(`${open.lines.pop()}${line.slice(1)}`)
      continue
    }
    const word = line.trim().toUpperCase()
    if (word === 'BEGIN:VEVENT') {
      open = { line: index + 1, lines: [] }
      inside = 0
      blocks.push(open)
    } else if (word === 'END:VEVENT') {
      open = null
    } else if (open && word.startsWith('BEGIN:')) {
      inside += 1 // a reminder, say, with a start of its own
    } else if (open && word.startsWith('END:')) {
      inside -= 1
    } else if (open && inside === 0 && word !== '') {
      open.lines.push(line)
    }
  }
  return blocks
}
