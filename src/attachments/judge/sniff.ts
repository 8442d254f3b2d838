import type { Text } from '../../shared/text.ts'
import { isPage, page } from './judgeText.ts'

/** What bytes say they are. `text` and `unknown` carry no signature. */
export type Signature =
  | 'pdf' | 'jpg' | 'png' | 'gif' | 'dwg' | 'zip' | 'compound' | 'program' | 'script' | 'page' | 'archive' | 'richText' | 'none'

/** For refusals: what the content is. */
export const signatureNames: Record<Signature, Text> = {
  pdf: { en: 'a PDF', ar: 'ملف PDF' },
  jpg: { en: 'a JPEG image', ar: 'صورة JPEG' },
  png: { en: 'a PNG image', ar: 'صورة PNG' },
  gif: { en: 'a GIF image', ar: 'صورة GIF' },
  dwg: { en: 'a DWG drawing', ar: 'رسم DWG' },
  zip: { en: 'a ZIP archive', ar: 'أرشيف ZIP' },
  compound: { en: 'an old Office file', ar: 'ملف Office قديم' },
  program: { en: 'a program', ar: 'برنامج تنفيذي' },
  script: { en: 'a script', ar: 'نص برمجي تنفيذي' },
  page,
  archive: { en: 'an archive', ar: 'أرشيف' },
  richText: { en: 'rich text (RTF)', ar: 'نص منسق (RTF)' },
  none: { en: 'of no known kind', ar: 'من نوع غير معروف' },
}

const signatures: readonly [Signature, Buffer][] = [
  ['pdf', Buffer.from('%PDF-')],
  ['jpg', Buffer.from([0xff, 0xd8, 0xff])],
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['gif', Buffer.from('GIF87a')],
  ['gif', Buffer.from('GIF89a')],
  ['dwg', Buffer.from('AC10')],
  ['zip', Buffer.from([0x50, 0x4b, 0x03, 0x04])],
  ['zip', Buffer.from([0x50, 0x4b, 0x05, 0x06])],
  ['compound', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['program', Buffer.from('MZ')],
  ['program', Buffer.from([0x7f, 0x45, 0x4c, 0x46])],
  ['program', Buffer.from([0xcf, 0xfa, 0xed, 0xfe])],
  ['program', Buffer.from([0xca, 0xfe, 0xba, 0xbe])],
  ['program', Buffer.from([0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00])],
  ['script', Buffer.from('#!')],
  ['richText', Buffer.from('{\\rt')],
  ['archive', Buffer.from('Rar!')],
  ['archive', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['archive', Buffer.from([0x1f, 0x8b])],
]

/**
 * What the first bytes of a file (4 KB are plenty) say it is. A PDF may begin behind blanks and a byte order mark, as
 * some programs write it, and nothing else: what readers let pass in front of one is where a second file hides.
 */
export function sniff(head: Buffer): Signature {
  const found = signatures.find(([, bytes]) => head.subarray(0, bytes.length).equals(bytes))
  // Its version, then zeros: words that happen to begin so are no drawing.
  if (found?.[0] === 'dwg') return /^AC10\d\d\0/.test(head.toString('latin1', 0, 7)) ? 'dwg' : 'none'
  // "MZ" may also begin a text of words; a program has NULs in its first bytes.
  if (found?.[0] === 'program' && head.subarray(0, 2).toString() === 'MZ' && !head.includes(0)) return 'none'
  if (found) return found[0]
  const text = head.toString('latin1')
  if (/^(\u00ef\u00bb\u00bf)?[\s\0]{0,1024}%PDF-/.test(text)) return 'pdf'
  return isPage(text) ? 'page' : 'none'
}
