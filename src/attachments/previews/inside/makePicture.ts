import sharp, { type Sharp } from 'sharp'
import type { Made } from '../made.ts'

// Of the dozens of formats libvips can read, the three that an office may attach; from memory, never from a path.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadNsgifBuffer'] })
sharp.concurrency(1)
sharp.cache(false)

/** An A0 drawing scanned at 300 dpi has 139 million pixels; what claims more is a bomb. */
const mostPixels = 150_000_000

/** The longest side of each picture, in pixels. */
const largeSide = 1600
const smallSide = 320

/** Both pictures of an image: turned as it was held, in sRGB, without any of its metadata. Of an animation its first frame. */
export async function makePicture(file: Uint8Array): Promise<{ answer: Made; parts: readonly Uint8Array[] }> {
  try {
    // Opened as it stands first: whatever it claims to be, its size is known before a pixel is unpacked.
    const { width, height } = await sharp(file, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) return { answer: { problem: 'tooManyPixels' }, parts: [] }
    return await picturesOf(sharp(file, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true }).autoOrient())
  } catch {
    return { answer: { problem: 'damaged' }, parts: [] }
  }
}

/** The two pictures of what is opened already, the small one made from the large. */
export async function picturesOf(picture: Sharp): Promise<{ answer: Made; parts: readonly Uint8Array[] }> {
  const { data, info } = await picture
    .resize({ width: largeSide, height: largeSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  const large = await raw().webp({ quality: 82, effort: 2 }).toBuffer()
  const small = await raw()
    .resize({ width: smallSide, height: smallSide, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78, effort: 2 })
    .toBuffer()
  return { answer: { made: ['small', 'large'] }, parts: [small, large] }
}
