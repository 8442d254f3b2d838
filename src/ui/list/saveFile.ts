type Refusal = { errors?: { message: string }[] }
type SavingOf = { words: { noConnection: string; notGiven: (status: number) => string }; signal?: AbortSignal }

/**
 * Fetches a file of the API and has the browser save it, once all of it is there: a refusal can be told, and half a file
 * is never taken for a whole one. The body becomes a blob, which browsers gather outside of the page's memory and keep on
 * disk where it is large. Answers what kept it from being saved, or ''; who calls it off gets no file, and no reason.
 */
export async function saveFile(address: string, { words, signal }: SavingOf): Promise<string> {
  try {
    const response = await fetch(address, { credentials: 'include', ...(signal ? { signal } : {}) })
    if (!response.ok) return (await refusalOf(response)) || words.notGiven(response.status)
    const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
    saveBlob(await response.blob(), name === undefined ? 'export' : decodeURIComponent(name))
    return ''
  } catch {
    return signal?.aborted ? '' : words.noConnection
  }
}

/** The sentence of a refusal; '' where somebody else than the API answered. */
async function refusalOf(response: Response): Promise<string> {
  try {
    return ((await response.json()) as Refusal).errors?.[0]?.message ?? ''
  } catch {
    return ''
  }
}

/** Saves what the browser holds. Its address is kept for a minute: some browsers begin to read it later than others. */
export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href: address, download: fileName }).click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
