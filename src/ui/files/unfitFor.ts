/** What the office takes, as the page was told when it was made. The server decides by what holds when the file arrives. */
export type FileLimits = {
  maxBytes: number
  /** Documents a transaction may have. */
  maxFiles: number
  /** Endings without their dot: "pdf". */
  endings: readonly string[]
}

export type Unfit = 'empty' | 'tooLarge' | 'wrongKind'

/** Why sending this file is of no use, or null. By name and size alone; what is in it only the server looks at. */
export function unfitFor(limits: FileLimits, file: { name: string; size: number }): Unfit | null {
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase()
  if (ending === undefined || !limits.endings.includes(ending)) return 'wrongKind'
  if (file.size === 0) return 'empty'
  return file.size > limits.maxBytes ? 'tooLarge' : null
}
