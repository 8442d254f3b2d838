import { PDFiumLibrary, type PDFiumDocument } from '@hyzyla/pdfium'
import sharp from 'sharp'
import type { Made, MakingProblem } from '../made.ts'
import { picturesOf } from './makePicture.ts'

/** The longest side of the page in pixels, and the most a small page is enlarged. */
const longest = 1600
const mostEnlarged = 4

let library: Promise<PDFiumLibrary> | undefined

/** Both pictures of the first page, with its form fields as they are filled in. Scripts of the file are never run. */
export async function makePdfPage(file: Uint8Array): Promise<{ answer: Made; parts: readonly Uint8Array[] }> {
  const { loaded, problem } = await load(file)
  if (!loaded) return { answer: { problem }, parts: [] }
  try {
    if (loaded.getPageCount() < 1) return { answer: { problem: 'damaged' }, parts: [] }
    const page = loaded.getPage(0)
    const { originalWidth, originalHeight } = page.getOriginalSize()
    if (!(originalWidth > 0 && originalHeight > 0)) return { answer: { problem: 'damaged' }, parts: [] }
    const scale = Math.min(longest / originalWidth, longest / originalHeight, mostEnlarged)
    const { data, width, height } = await page.render({
      width: Math.max(1, Math.round(originalWidth * scale)),
      height: Math.max(1, Math.round(originalHeight * scale)),
      scale: 1,
      renderFormFields: true,
      render: async (bitmap) => bitmap.data,
    })
    return await picturesOf(sharp(data, { raw: { width, height, channels: 4 } }).flatten({ background: '#ffffff' }))
  } finally {
    loaded.destroy()
  }
}

async function load(file: Uint8Array): Promise<{ loaded: PDFiumDocument; problem?: never } | { loaded?: never; problem: MakingProblem }> {
  library ??= PDFiumLibrary.init()
  const pdfium = await library
  try {
    return { loaded: await pdfium.loadDocument(file) }
  } catch (error) {
    // What breaks off inside WebAssembly is no verdict about the file: the process is given up.
    if (error instanceof WebAssembly.RuntimeError) throw error
    const message = error instanceof Error ? error.message : ''
    return { problem: /password|security/i.test(message) ? 'password' : 'damaged' }
  }
}
