/** Undoes the `_x000D_` notation in which workbooks keep characters that XML cannot hold. */
export function unescapeCellText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
