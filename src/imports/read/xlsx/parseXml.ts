import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { isFileRefused } from '../../fileProblems.ts'
import type { ReadLimits } from '../limits.ts'
import { damaged, tooLargeInside } from './openZip.ts'

export type XmlHandlers = {
  /** `name` comes without its namespace prefix; attribute names keep theirs. */
  open?(name: string, attributes: Record<string, string>): void
  close?(name: string): void
  text?(text: string): void
}

// The longest honest stretch without a tag is one cell of 32,767 characters, each perhaps written as an entity.
const longestStretch = 1_000_000
const deepest = 64

/**
 * Feeds a stream of XML to the handlers, and yields after every chunk so that the caller can hand on what it has
 * gathered before more is read. Refuses what does not parse, unpacks to too much, nests absurdly or never ends a value;
 * entities declared in the file itself are not known to the parser and so cannot be expanded.
 */
export async function* parseXml(stream: Readable, handlers: XmlHandlers, limits: ReadLimits): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let bytes = 0
  let stretch = 0
  let depth = 0
  parser.on('opentag', (tag) => {
    stretch = 0
    depth += 1
    if (depth > deepest) throw new Error(`elements nest deeper than ${deepest}`)
    handlers.open?.(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    stretch = 0
    depth -= 1
    handlers.close?.(localName(tag.name))
  })
  if (handlers.text) {
    parser.on('text', handlers.text)
    parser.on('cdata', handlers.text)
  }
  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > limits.inflatedBytes) throw tooLargeInside(limits)
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      const text = decoder.decode(chunk, { stream: true })
      stretch += text.length
      parser.write(text)
      if (stretch > longestStretch) throw new Error(`a single value of more than ${longestStretch} characters`)
      yield
    }
    parser.close()
    yield
  } catch (error) {
    throw isFileRefused(error) ? error : damaged(error)
  } finally {
    stream.destroy()
  }
}

/** Reads a part to its end when nothing needs to be handed on meanwhile. */
export async function readXml(stream: Readable, handlers: XmlHandlers, limits: ReadLimits): Promise<void> {
  for await (const _ of parseXml(stream, handlers, limits)) {
    // Every chunk is worked by the handlers.
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function encodingOf(chunk: Buffer): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le'
  if (chunk[0] === 0xfe && chunk[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}
