import { create, toString, type QRCode } from 'qrcode'
import { DomainError } from '../shared/errors.ts'
import { encodePng } from './encodePng.ts'

/** How much of the image may be damaged or covered: 7, 15, 25 or 30 percent. */
export const qrLevels = ['L', 'M', 'Q', 'H'] as const
export type QrLevel = (typeof qrLevels)[number]

/** Side of the image in pixels, margin included. */
export const qrSize = { min: 300, max: 2000, usual: 600 } as const

export type Drawing = { content: string; size: number; level: QrLevel }

/** Fields that stay white around the code; the standard asks for four. */
const margin = 4

/** The image as PNG, exactly `size` by `size` pixels. Raises CONFLICT when the content is too long for any QR code. */
export async function drawPng({ content, size, level }: Drawing): Promise<Buffer> {
  const { modules } = codeFor(content, level).code
  const isInside = (field: number) => field >= margin && field < margin + modules.size
  return encodePng(size, modules.size + 2 * margin, (x, y) =>
    isInside(x) && isInside(y) && modules.get(y - margin, x - margin) === 1,
  )
}

/** The image as SVG: `size` is only the size it is shown at. Raises CONFLICT when the content is too long. */
export async function drawSvg({ content, size, level }: Drawing): Promise<string> {
  const { fitting } = codeFor(content, level)
  return toString(content, { type: 'svg', errorCorrectionLevel: fitting, margin, width: size })
}

/** The code at the level asked for, or at the highest below it at which the content still fits. */
function codeFor(content: string, asked: QrLevel): { code: QRCode; fitting: QrLevel } {
  for (const fitting of qrLevels.slice(0, qrLevels.indexOf(asked) + 1).toReversed()) {
    try {
      return { code: create(content, { errorCorrectionLevel: fitting }), fitting }
    } catch {
      // Too long at this level: the only thing the library refuses of a text.
    }
  }
  throw new DomainError('CONFLICT', {
    reason: `the QR template gives a text of ${content.length} characters, too long for a QR code`,
    reasonAr: `قالب رمز الاستجابة ينتج نصاً من ${content.length} حرفاً وهو أطول مما يتسع له الرمز`,
  })
}
