import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { PaperFile } from '../../../platform/chromium/paper.ts'

const sets = [
  { set: 'noto-sans-arabic-arabic', family: 'noto-sans-arabic', range: 'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC' },
  { set: 'noto-sans-latin-ext', family: 'noto-sans', range: 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF' },
  { set: 'noto-sans-latin', family: 'noto-sans', range: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200B,U+200F,U+2012-204E,U+2050-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD' },
] as const
const weights = [400, 700] as const

/** The family that pages are written in: Noto Sans, with its Arabic. */
export const fontFamily = 'Report'

/** The rules that name the fonts, for `fontFiles`. */
export const fontRules: string = sets
  .flatMap(({ set, range }) => weights.map((weight) => `@font-face{font-family:${fontFamily};font-weight:${weight};src:url(/fonts/${set}-${weight}.woff2) format("woff2");unicode-range:${range}}`))
  .join('\n')

let read: Promise<Map<string, PaperFile>> | undefined

/** The fonts as the page asks for them. Read once a process. */
export function fontFiles(): Promise<Map<string, PaperFile>> {
  read ??= readAll().catch((error: unknown) => {
    read = undefined
    throw error
  })
  return read
}

async function readAll(): Promise<Map<string, PaperFile>> {
  const here = createRequire(import.meta.url).resolve
  const files = sets.flatMap(({ set, family }) =>
    weights.map(async (weight) => {
      const bytes = await readFile(here(`@fontsource/${family}/files/${set}-${weight}-normal.woff2`))
      return [`/fonts/${set}-${weight}.woff2`, { type: 'font/woff2', bytes }] as const
    }),
  )
  return new Map(await Promise.all(files))
}
