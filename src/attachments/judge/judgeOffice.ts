import { bufferSource, type Source } from './source.ts'
import { signatureNames } from './sniff.ts'
import { readZip, type ZipEntry } from './readZip.ts'
import { unpackEntry } from './unpackEntry.ts'
import { damaged, embeddedProgram, fetchesFromOutside, locked, macros, mismatch, startsPrograms, tooLargeUnpacked, type Refused } from './verdict.ts'

const megabyte = 1_048_576
/** The most an Office file may unpack to with everything in it, in bytes, and how many times its own size. */
const mostUnpacked = 512 * megabyte
const mostRatio = 200
const ratioCountsFrom = 64 * megabyte
/** The most of one entry that is looked into; charts and pictures are larger, and only counted. */
const lookedInto = 16 * megabyte
const mostEntries = 10_000
/** A document in a document in a document is none that an office writes. */
const deepest = 2

/**
 * Judges a .docx or .xlsx: what its archive says of itself must be true, it must unpack to an honest size with all that
 * is packed in it once more, and hold nothing that runs or fetches anything when it is opened.
 */
export async function judgeOffice(source: Source, kind: 'docx' | 'xlsx'): Promise<Refused | null> {
  const entries = await readZip(source)
  if (!entries) return damaged
  const names = new Set(entries.map(({ name }) => name))
  const main = kind === 'docx' ? 'word/document.xml' : 'xl/workbook.xml'
  if (!names.has('[Content_Types].xml') || !names.has(main)) return mismatch(kind, signatureNames.zip)
  return judgeEntries(source, entries, { left: mostUnpacked, size: source.size, depth: 0 })
}

/** What of the allowance is left; of all archives in the file together. */
type Budget = { left: number; size: number; depth: number }

async function judgeEntries(source: Source, entries: readonly ZipEntry[], budget: Budget): Promise<Refused | null> {
  if (entries.some(({ encrypted }) => encrypted)) return locked
  if (entries.some(({ name }) => /vba(Project|Data)|macrosheets\//i.test(name))) return macros
  if (entries.length > mostEntries || tooMuch(entries, budget)) return tooLargeUnpacked
  if (overlap(entries)) return tooLargeUnpacked
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size !== entries.length) return damaged
  for (const entry of entries) {
    const found = await judgeEntry(source, entry, budget)
    if (found) return found
  }
  return null
}

function tooMuch(entries: readonly ZipEntry[], { left, size }: Budget): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  return unpacked > left || (unpacked > ratioCountsFrom && unpacked > size * mostRatio)
}

/** Entries that share bytes: how a small archive becomes a large one without saying so. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset)
  return inOrder.some((entry, index) => {
    const next = inOrder[index + 1]
    return next !== undefined && entry.offset + 30 + entry.packed > next.offset
  })
}

async function judgeEntry(source: Source, entry: ZipEntry, budget: Budget): Promise<Refused | null> {
  const unpacked = await unpackEntry(source, entry, { most: Math.min(budget.left, entry.unpacked), kept: lookedInto })
  if (!unpacked) return damaged
  if (unpacked.size > entry.unpacked) return tooLargeUnpacked
  budget.left -= unpacked.size
  if (!unpacked.bytes) return isArchiveName(entry.name) ? tooLargeUnpacked : null
  const { bytes } = unpacked
  if (bytes.length >= 4 && bytes.readUInt32LE(0) === 0x04034b50) return judgeInner(bytes, budget)
  if (isCompound(bytes)) return judgeObject(bytes)
  return judgePart(entry.name, bytes)
}

/** Documents and workbooks stand in others, behind charts for one. */
async function judgeInner(bytes: Buffer, budget: Budget): Promise<Refused | null> {
  const inner = bufferSource(bytes)
  const entries = await readZip(inner)
  if (!entries) return damaged
  if (budget.depth + 1 >= deepest) return tooLargeUnpacked
  const below = { ...budget, size: bytes.length, depth: budget.depth + 1 }
  const found = await judgeEntries(inner, entries, below)
  budget.left = below.left
  return found
}

const isArchiveName = (name: string): boolean => /\.(zip|docx|xlsx|pptx|bin)$/i.test(name)
const isCompound = (bytes: Buffer): boolean => bytes.length > 8 && bytes.readUInt32LE(0) === 0xe011cfd0

/** A formula of the old equation editor or a drawing is an object too; a "package" is any file, programs among them. */
function judgeObject(bytes: Buffer): Refused | null {
  if (bytes.includes(Buffer.from('\u0001Ole10Native', 'utf16le'))) return embeddedProgram
  return bytes.includes(Buffer.from('_VBA_PROJECT', 'utf16le')) ? macros : null
}

const macroTypes = /macroEnabled|vbaProject/i
const ddeField = /<w:instrText[^>]*>\s*DDE(AUTO)?[\s<]|w:instr="\s*DDE(AUTO)?\s/i

function judgePart(name: string, bytes: Buffer): Refused | null {
  if (/\.(exe|dll|js|vbs|hta|bat|cmd|ps1|scr|lnk|jar)$/i.test(name) || /(^|\/)activeX\//i.test(name)) return embeddedProgram
  if (bytes.length > 2 && bytes.toString('latin1', 0, 2) === 'MZ' && bytes.includes(0)) return embeddedProgram
  if (!/\.(xml|rels)$/i.test(name)) return null
  const text = textOf(bytes)
  if (name === '[Content_Types].xml' && macroTypes.test(text)) return macros
  if (/\.rels$/i.test(name)) return fetches(text) ? fetchesFromOutside : null
  if (/externalLinks\//i.test(name)) return /<\w*:?(ddeLink|oleLink)[\s>]/i.test(text) ? startsPrograms : null
  return ddeField.test(text) ? startsPrograms : null
}

/** XML in UTF-16 is XML too. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return bytes.toString('utf8')
}

const openedWithIt = /\/(attachedTemplate|oleObject|frame|subDocument|package|control|aFChunk)$/i

/**
 * Whether something that is opened with the document comes from another machine: a template, an object, a frame. Links
 * that a reader clicks, pictures, and a template on the writer's own disk (as Word notes it) are none of these.
 */
function fetches(relationships: string): boolean {
  for (const [tag] of relationships.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gi)) {
    const valueOf = (name: string) => decoded(new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1] ?? '')
    if (openedWithIt.test(valueOf('Type')) && /^external$/i.test(valueOf('TargetMode')) && isElsewhere(valueOf('Target'))) return true
  }
  return false
}

/** An address, or a share of another machine; not a path on the disk ("C:\..." as it is, or behind "file:///"). */
function isElsewhere(target: string): boolean {
  const place = target.trim().replaceAll('\\', '/')
  if (/^(file:\/{0,3})?[a-z]:\//i.test(place) || /^file:\/\/\/[^/]/i.test(place)) return false
  return place.startsWith('//') || /^[a-z][a-z\d+.-]*:/i.test(place)
}

function decoded(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (_whole, code: string) => String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16))))
    .replaceAll(/&#(\d{1,7});/g, (_whole, code: string) => String.fromCodePoint(Math.min(0x10ffff, Number(code))))
    .replaceAll('&amp;', '&')
}
