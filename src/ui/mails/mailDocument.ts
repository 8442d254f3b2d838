export type Scheme = 'light' | 'dark'

/**
 * A mail as it is put into a frame: as a reader with light or dark windows sees it, whatever the page around it is, and
 * with links that leave the frame. Browsers do not agree on what a frame takes for the reader's wish, so it is written in. Pure.
 */
export function mailDocument(html: string, scheme: Scheme): string {
  const wish = (wanted: Scheme) => (wanted === scheme ? '(min-width: 0px)' : '(max-width: 0px)')
  const wished = html.replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi, (_whole, wanted: string) => wish(wanted.toLowerCase() as Scheme))
  const head = `<base target="_blank"><meta name="referrer" content="no-referrer"><style>:root { color-scheme: ${scheme} only !important; }</style>`
  return /<head[^>]*>/i.test(wished) ? wished.replace(/<head[^>]*>/i, (tag) => tag + head) : head + wished
}
