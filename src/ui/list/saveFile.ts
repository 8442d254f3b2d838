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
    const made = URL.createObjectURL(await response.blob())
    const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
    follow(made, name === undefined ? 'export.pdf' : decodeURIComponent(name))
    URL.revokeObjectURL(made)
    return ''
  } catch {
    return noConnection
  }
}

function follow(href: string, download: string): void {
  Object.assign(document.createElement('a'), { href, download }).click()
}
