import type { Text } from '../../shared/text.ts'

/** What bytes say they are. `text` and `unknown` carry no signature. */
export type Signature =
  | 'pdf' | 'jpg' | 'png' | 'gif' | 'dwg' | 'zip' | 'compound' | 'program' | 'script' | 'page' | 'archive' | 'none'

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
  page: { en: 'a web page, SVG or XML', ar: 'صفحة ويب أو SVG أو XML' },
  archive: { en: 'an archive', ar: 'أرشيف' },
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
  ['archive', Buffer.from('Rar!')],
  ['archive', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['archive', Buffer.from([0x1f, 0x8b])],
]

/** What the first bytes of a file (4 KB are plenty) say it is. */
export function sniff(head: Buffer): Signature {
  const plain = head.subarray(startOfText(head))
  const found = signatures.find(([, bytes]) => head.subarray(0, bytes.length).equals(bytes))
  if (found?.[0] === 'dwg') return /^AC10\d\d/.test(head.toString('latin1', 0, 6)) ? 'dwg' : 'none'
  // "MZ" may also begin a text of words; a program has NULs in its first bytes.
  if (found?.[0] === 'program' && head.subarray(0, 2).toString() === 'MZ' && !head.includes(0)) return 'none'
  if (found) return found[0]
  return isPage(plain) ? 'page' : 'none'
}

/** Behind a byte order mark. */
function startOfText(head: Buffer): number {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 3
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) ? 2 : 0
}

/** What a browser that guesses would render. NULs are dropped, so that UTF-16 does not hide it. */
function isPage(head: Buffer): boolean {
  const text = head.toString('latin1').replaceAll('\0', '')
  return /^\s*<\?(xml|php)/i.test(text) || /<\s*(!doctype\s+(html|svg)|html|head|body|svg|script|iframe)[\s>/]/i.test(text)
}
