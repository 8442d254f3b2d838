import { createRequire } from 'node:module'

type Decoder = { PNG: { sync: { read(file: Buffer): { width: number; height: number; data: Buffer } } } }

const { PNG } = createRequire(import.meta.url)('pngjs') as Decoder

/** The pixels of a PNG, four bytes each (red, green, blue, alpha). The decoder comes with `qrcode` and has no types. */
export const readPng = (file: Buffer) => PNG.sync.read(file)
