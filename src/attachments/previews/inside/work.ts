import type { SandboxWork } from '../../../platform/sandbox/index.ts'
import type { Made, PreviewRequest } from '../made.ts'
import { makePicture } from './makePicture.ts'
import { makePdfPage } from './makePdfPage.ts'
import { makeTable } from './makeTable.ts'
import { makeText } from './makeText.ts'

/** What the sandbox does with a file of a stranger: pictures of it, or the beginning of its text. */
export const work: SandboxWork = async (request, file) => {
  const { answer, parts } = await make(request as PreviewRequest, file)
  return { answer, parts }
}

async function make({ from, whole }: PreviewRequest, file: Uint8Array): Promise<{ answer: Made; parts: readonly Uint8Array[] }> {
  switch (from) {
    case 'image':
      return makePicture(file)
    case 'pdf':
      return makePdfPage(file)
    case 'text':
      return makeText(file, whole)
    case 'csv':
      return makeTable(file, whole)
  }
}
