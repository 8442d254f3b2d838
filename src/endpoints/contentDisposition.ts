/**
 * `attachment` with a name, as RFC 6266 writes it: a plain one for old readers, the real one (Arabic, accents) in UTF-8.
 * The header itself stays ASCII whatever the name holds.
 */
export function contentDisposition(fileName: string): string {
  const plain = fileName.normalize('NFKD').replace(/[^\x20-\x7e]/g, '_').replace(/["\\/%]/g, '_')
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
