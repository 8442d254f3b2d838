import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** Files to look at, good and hostile. */

/** A JPEG of this size, black above and white below, taken at a known place, to be turned by 90° (orientation 6), with a colour profile. */
export const photo = (width = 800, height = 400): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#000000' } })
    .composite([{ input: { create: { width, height: height / 2, channels: 3, background: '#ffffff' } }, gravity: 'south' }])
    .withExif({
      IFD0: { Make: 'SecretCamera' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 42/1 49/1', GPSLongitudeRef: 'E', GPSLongitude: '46/1 40/1 31/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

export const picture = (width: number, height: number, background = '#1a5f3f'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background } }).png().toBuffer()

/** Two frames: the first red, the second blue. */
export async function animation(): Promise<Buffer> {
  const frame = (background: string) => sharp({ create: { width: 60, height: 40, channels: 4, background } }).png().toBuffer()
  return sharp([await frame('#ff0000'), await frame('#0000ff')], { join: { animated: true } }).gif().toBuffer()
}

const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of a few hundred bytes that claims to be this large. */
export function pngBomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(100_000))), chunk('IEND', Buffer.alloc(0))])
}

/** A PDF of these objects (numbered from 1; the first is the catalogue), with its table of contents. */
export function pdfOf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const stream = (content: string, dictionary = ''): string => `<< /Length ${content.length} ${dictionary} >>\nstream\n${content}\nendstream`

/** One page with a word; `mediaBox` in points, `catalogue` for more in the first object. */
export const pdfPage = ({ mediaBox = '0 0 595 842', catalogue = '', word = 'Plan' } = {}): Buffer =>
  pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
    stream(`BT /F1 72 Tf 100 600 Td (${word}) Tj ET`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])

/** A page that draws a form that draws a form …: a few hundred bytes, ten to the power of `depth` drawings. */
export function pdfOfLaughs(title: string, depth = 9): Buffer {
  const form = (index: number): string =>
    index === depth
      ? stream('0 0 500 500 re f '.repeat(20), '/Type /XObject /Subtype /Form /BBox [0 0 600 800]')
      : stream(`/X${index + 1} Do `.repeat(10), `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X${index + 1} ${index + 5} 0 R >> >>`)
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R /Lang (${title}) >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /X1 5 0 R >> >> >>',
    stream('/X1 Do '.repeat(10)),
    ...Array.from({ length: depth }, (_, index) => form(index + 1)),
  ])
}
