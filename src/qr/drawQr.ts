import { create, toBuffer, toString, type QRCodeErrorCorrectionLevel } from 'qrcode'
import { DomainError } from '../shared/errors.ts'

/** How much of the image may be damaged or covered: 7, 15, 25 or 30 percent. */
export const qrLevels = ['L', 'M', 'Q', 'H'] as const
export type QrLevel = (typeof qrLevels)[number]

/** Side of the image in pixels, margin included. */
export const qrSize = { min: 300, max: 2000, usual: 600 } as const

export type Drawing = { content: string; size: number; level: QrLevel }

/** The image as PNG, exactly `size` by `size` pixels. Raises CONFLICT when the content is too long for any QR code. */
export async function drawPng({ content, size, level }: Drawing): Promise<Buffer> {
  const errorCorrectionLevel = levelFor(content, level)
  // The library rounds down after a division: without the little more, some sizes come out a pixel short.
  return toBuffer(content, { type: 'png', errorCorrectionLevel, margin: 4, width: size + 0.001 })
}

/** The image as SVG: `size` is only the size it is shown at. Raises CONFLICT when the content is too long. */
export async function drawSvg({ content, size, level }: Drawing): Promise<string> {
  return toString(content, { type: 'svg', errorCorrectionLevel: levelFor(content, level), margin: 4, width: size })
}

/** The level asked for, or the highest below it at which the content still fits. */
function levelFor(content: string, asked: QrLevel): QRCodeErrorCorrectionLevel {
  for (const level of qrLevels.slice(0, qrLevels.indexOf(asked) + 1).toReversed()) {
    if (fits(content, level)) return level
  }
  throw new DomainError('CONFLICT', {
    reason: `the QR template gives a text of ${content.length} characters, too long for a QR code`,
    reasonAr: `قالب رمز الاستجابة ينتج نصاً من ${content.length} حرفاً وهو أطول مما يتسع له الرمز`,
  })
}

function fits(content: string, errorCorrectionLevel: QrLevel): boolean {
  try {
    return create(content, { errorCorrectionLevel }).version <= 40
  } catch {
    return false
  }
}
