/** More than any form of a public page holds, in bytes. */
const limit = 16_384

export const bodyTooLarge = Symbol('a body that is too large')

/** The fields of a small form, urlencoded or multipart; null for anything else. A field that is a file is left out. */
export async function readForm(request: Request): Promise<URLSearchParams | null | typeof bodyTooLarge> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) return bodyTooLarge
    chunks.push(chunk)
  }
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData().catch(() => null)
  if (!form) return null
  const fields = new URLSearchParams()
  for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value)
  return fields
}
