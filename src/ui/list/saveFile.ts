type Refusal = { errors?: { message: string }[] }

/**
 * Has the browser save a file of the API. A `whole` one is fetched first, so that a refusal can be told; others are
 * streamed to disk by the browser, however large. Answers what kept it from being saved, or ''.
 */
export async function saveFile(address: string, { whole, noConnection }: { whole: boolean; noConnection: string }): Promise<string> {
  if (!whole) {
    follow(address, '')
    return ''
  }
  try {
    const response = await fetch(address, { credentials: 'include' })
    if (!response.ok) return ((await response.json()) as Refusal).errors?.[0]?.message ?? response.statusText
    const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
    saveBlob(await response.blob(), name === undefined ? 'export.pdf' : decodeURIComponent(name))
    return ''
  } catch {
    return noConnection
  }
}

/** Saves what is in memory. Its address is kept for a minute: some browsers begin to read it later than others. */
export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob)
  follow(address, fileName)
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

function follow(href: string, download: string): void {
  Object.assign(document.createElement('a'), { href, download }).click()
}
